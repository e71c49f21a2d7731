import type { Answer } from '@hocso/contracts/learning/attempts.contract';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';

export const rightAnswer = (question: StoredQuestion): Answer => questionTypeOf(question.type)!.keyOf(question) as Answer;

/** A complete answer that earns nothing. */
export const wrongAnswer = (question: StoredQuestion): Answer => questionTypeOf(question.type)!.wrongOf(question) as Answer;
