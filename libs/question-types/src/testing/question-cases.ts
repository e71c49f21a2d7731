import { hotspotCases } from '../hotspot/arbitrary.ts';
import { matchingCases } from '../matching/arbitrary.ts';
import { multipleChoiceCases } from '../multiple-choice/arbitrary.ts';
import { orderingCases } from '../ordering/arbitrary.ts';
import type { QuestionResponse, QuestionTypeName, StoredQuestion } from '../rules.ts';
import { messageCheckCases } from '../message-check/arbitrary.ts';
import { practicalTaskCases } from '../practical-task/arbitrary.ts';
import { scenarioCases } from '../scenario/arbitrary.ts';
import { selfCheckCases } from '../self-check/arbitrary.ts';
import { simulationTaskCases } from '../simulation-task/arbitrary.ts';
import { singleChoiceCases } from '../single-choice/arbitrary.ts';
import { trueFalseCases } from '../true-false/arbitrary.ts';
import type { QuestionCases } from './question-arbitrary.ts';

/** Cases of every registered question type: a type without them does not compile, and with them it inherits all laws. */
export const questionCases = {
  'hotspot': hotspotCases,
  'matching': matchingCases,
  'message-check': messageCheckCases,
  'multiple-choice': multipleChoiceCases,
  'ordering': orderingCases,
  'practical-task': practicalTaskCases,
  'scenario': scenarioCases,
  'self-check': selfCheckCases,
  'simulation-task': simulationTaskCases,
  'single-choice': singleChoiceCases,
  'true-false': trueFalseCases,
} as const satisfies Record<QuestionTypeName, unknown>;

/** The cases of one type seen through their widest shape, for laws that walk over the registry. */
export const casesOf = (name: QuestionTypeName): QuestionCases<StoredQuestion, QuestionResponse> =>
  questionCases[name] as unknown as QuestionCases<StoredQuestion, QuestionResponse>;
