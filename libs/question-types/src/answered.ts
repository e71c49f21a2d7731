import { placeInStory } from '@hocso/domain/walk/story';
import type { PublicQuestion, PublicQuestionOf, QuestionTypeName, ResponseOf } from './rules.ts';

/** Whatever was given is the whole answer. */
const given = (): boolean => true;

/** Per type: whether a response that is not empty is all the question asks for. A new type is one line here. */
const isWhole: { [Name in QuestionTypeName]: (question: PublicQuestionOf<Name>, response: ResponseOf<Name>) => boolean } = {
  'hotspot': given,
  'matching': (question, response) => question.left.every(({ id }) => response[id]),
  'message-check': (_, response) => response.verdict !== undefined,
  'multiple-choice': given,
  'ordering': given,
  'practical-task': (_, response) => response.by !== undefined,
  'scenario': (question, response) => placeInStory(question, response).node === undefined,
  'self-check': (question, response) => response.now !== undefined && (question.asks === 'now' || response.before !== undefined),
  'simulation-task': given,
  'single-choice': given,
  'true-false': given,
};

/** Whether a response can be marked; the phone asks before handing in, the server decides. */
export function isAnswered(question: PublicQuestion, response: unknown): boolean {
  if (response === null || response === undefined || response === '' || (Array.isArray(response) && response.length === 0)) return false;
  return (isWhole[question.type] as (question: PublicQuestion, response: unknown) => boolean)(question, response);
}
