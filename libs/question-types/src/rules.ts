import type { z } from 'zod';
import { hotspot } from './hotspot/rules.ts';
import { matching } from './matching/rules.ts';
import { multipleChoice } from './multiple-choice/rules.ts';
import { ordering } from './ordering/rules.ts';
import type { QuestionType } from './question-type.ts';
import { messageCheck } from './message-check/rules.ts';
import { practicalTask } from './practical-task/rules.ts';
import { scenario } from './scenario/rules.ts';
import { selfCheck } from './self-check/rules.ts';
import { simulationTask } from './simulation-task/rules.ts';
import { singleChoice } from './single-choice/rules.ts';
import { trueFalse } from './true-false/rules.ts';

/** Every question type of the product by its name in content files. A new type is one line here. */
export const questionTypes = {
  'hotspot': hotspot,
  'matching': matching,
  'message-check': messageCheck,
  'multiple-choice': multipleChoice,
  'ordering': ordering,
  'practical-task': practicalTask,
  'scenario': scenario,
  'self-check': selfCheck,
  'simulation-task': simulationTask,
  'single-choice': singleChoice,
  'true-false': trueFalse,
} as const;

export type QuestionTypeName = keyof typeof questionTypes;
/** A stored question of any registered type. */
export type StoredQuestion = { [Name in QuestionTypeName]: z.infer<(typeof questionTypes)[Name]['schema']> }[QuestionTypeName];
/** The public shape of a question of any registered type. */
export type PublicQuestion = { [Name in QuestionTypeName]: z.infer<(typeof questionTypes)[Name]['publicSchema']> }[QuestionTypeName];
/** The response to a question of any registered type. */
export type QuestionResponse = { [Name in QuestionTypeName]: z.infer<(typeof questionTypes)[Name]['responseSchema']> }[QuestionTypeName];

/** The public shape and the response of one type, by its name. */
export type PublicQuestionOf<Name extends QuestionTypeName> = z.infer<(typeof questionTypes)[Name]['publicSchema']>;
export type ResponseOf<Name extends QuestionTypeName> = z.infer<(typeof questionTypes)[Name]['responseSchema']>;

/** The rules of one type seen through its widest shape, for code that walks over mixed questions. */
export type AnyQuestionType = QuestionType<StoredQuestion, PublicQuestion, QuestionResponse>;

/** Returns the rules of a type by name, or undefined where the name is not registered. */
export const questionTypeOf = (name: string): AnyQuestionType | undefined =>
  (questionTypes as unknown as Record<string, AnyQuestionType>)[name];
