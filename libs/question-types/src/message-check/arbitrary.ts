import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, idsOf, inAnyOrder, mockScreen, oddValues, policy, strangerTo } from '../testing/question-arbitrary.ts';
import type { MessageCheck, MessageCheckResponse } from './rules.ts';
import { verdicts } from './rules.ts';

const keyOver = (ids: readonly string[]): fc.Arbitrary<MessageCheck['key']> => 
  fc.shuffledSubarray([...ids], { maxLength: Math.min(10, ids.length) }).map((suspicious) => ({ verdict: suspicious.length > 0 ? 'scam' : 'safe', suspicious }));

export const messageCheckCases: QuestionCases<MessageCheck, MessageCheckResponse> = {
  question: mockScreen.chain((screen) => fc.record({ ...commonFields, type: fc.constant('message-check' as const), screen: fc.constant(screen), policy, key: keyOver(idsOf(screen.elements)) })),
  rekeyed: (question) => keyOver(idsOf(question.screen.elements)).map((key) => ({ ...question, key })),
  response: (question) => fc.record({ verdict: fc.constantFrom(...verdicts), suspicious: fc.shuffledSubarray(idsOf(question.screen.elements)) }),
  retold: (response) => inAnyOrder(response.suspicious).map((suspicious) => ({ suspicious, verdict: response.verdict })),
  stranger: (question) => {
    const [first = ''] = idsOf(question.screen.elements);
    return fc.constantFrom<unknown>(
      { verdict: 'scam', suspicious: [strangerTo(question.screen.elements)] }, { verdict: 'scam', suspicious: [first, first] }, { verdict: 'maybe', suspicious: [] }, { verdict: 'scam' },
      { verdict: 'safe', suspicious: [], key: 1 }, ...oddValues,
    );
  },
};
