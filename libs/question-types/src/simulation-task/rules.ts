import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import { localize } from '@hocso/domain/primitives/localized-text';
import type { QuestionType } from '../question-type.ts';
import { PublicOptionSchema, optionList, publicQuestionFields, questionFields } from '../question-type.ts';

export const SimulationTaskSchema = z.strictObject({
  ...questionFields,
  type: z.literal('simulation-task'),
  choices: optionList(2, 5),
  key: SlugSchema.describe('Id of the right choice'),
  fixedOrder: z.boolean().default(false).describe('True keeps the authored order, for scales and amounts'),
}).refine((question) => question.choices.some((choice) => choice.id === question.key), { path: ['key'], error: 'key-not-a-choice' });
export type SimulationTask = z.infer<typeof SimulationTaskSchema>;

export const SimulationTaskPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('simulation-task'),
  choices: z.array(PublicOptionSchema).describe('In the order to show them'),
});
export type SimulationTaskPublic = z.infer<typeof SimulationTaskPublicSchema>;

export const SimulationTaskResponseSchema = z.string().max(80);
export type SimulationTaskResponse = z.infer<typeof SimulationTaskResponseSchema>;

export const simulationTask: QuestionType<SimulationTask, SimulationTaskPublic, SimulationTaskResponse> = {
  type: 'simulation-task',
  schema: SimulationTaskSchema,
  publicSchema: SimulationTaskPublicSchema,
  responseSchema: SimulationTaskResponseSchema,
  toPublic(question, language, shuffle) {
    const choices = question.fixedOrder ? question.choices : shuffle(question.choices);
    return SimulationTaskPublicSchema.parse(localize({ ...question, choices }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined || response === '') return 'empty';
    return question.choices.some((choice) => choice.id === response) ? 'complete' : 'invalid';
  },
  score: (question, response) => ({ earned: response === question.key ? question.points : 0, total: question.points }),
  keyOf: (question) => question.key,
  wrongOf: (question) => question.choices.find((choice) => choice.id !== question.key)?.id ?? question.key,
  partsOf: (question) => question.choices.map((choice) => ({ ...choice, isRight: choice.id === question.key })),
  upgrade: (stored) => stored,
};
