import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, mockScreen, oddValues, strangerTo } from '../testing/question-arbitrary.ts';
import type { Hotspot, HotspotResponse } from './rules.ts';

const keyOver = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(4, ids.length) });

export const hotspotCases: QuestionCases<Hotspot, HotspotResponse> = {
  question: mockScreen.chain((drawn) => fc.record({ ...commonFields, type: fc.constant('hotspot' as const), screen: fc.constant(drawn), key: keyOver(idsOf(drawn.elements)) })),
  rekeyed: (question) => keyOver(idsOf(question.screen.elements)).map((key) => ({ ...question, key })),
  response: (question) => fc.constantFrom(...idsOf(question.screen.elements)),
  stranger: (question) => fc.constantFrom(strangerTo(question.screen.elements), [...question.key], ...oddValues),
};
