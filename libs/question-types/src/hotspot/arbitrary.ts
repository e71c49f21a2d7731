import { localizedText } from '@hocso/domain/testing/arbitraries';
import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, oddValues, options, strangerTo } from '../testing/question-arbitrary.ts';
import type { Hotspot, HotspotResponse } from './rules.ts';

const kinds = fc.array(fc.constantFrom(...mockElementKinds), { minLength: 14, maxLength: 14 });
const screen = fc.record({ device: fc.constantFrom(...mockDevices), title: localizedText, parts: options(2, 14), kinds })
  .map(({ device, title, parts, kinds: looks }) => ({ device, title, elements: parts.map((part, index) => ({ ...part, kind: looks[index] ?? 'text' })) }));
const keyOver = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(4, ids.length) });

export const hotspotCases: QuestionCases<Hotspot, HotspotResponse> = {
  question: screen.chain((drawn) => fc.record({ ...commonFields, type: fc.constant('hotspot' as const), screen: fc.constant(drawn), key: keyOver(idsOf(drawn.elements)) })),
  rekeyed: (question) => keyOver(idsOf(question.screen.elements)).map((key) => ({ ...question, key })),
  response: (question) => fc.constantFrom(...idsOf(question.screen.elements)),
  stranger: (question) => fc.constantFrom(strangerTo(question.screen.elements), [...question.key], ...oddValues),
};
