import { SlugSchema } from '@hocso/domain/content/content-meta';
import { MockScreenSchema } from '@hocso/domain/content/mock-screen';
import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PublicScreenSchema, publicQuestionFields, questionFields } from '../question-type.ts';

export const HotspotSchema = z.strictObject({
  ...questionFields,
  type: z.literal('hotspot'),
  screen: MockScreenSchema.describe('The practice screen; every element can be tapped'),
  key: z.array(SlugSchema).min(1).max(4).describe('Ids of the elements any one of which is the right tap'),
}).refine((question) => question.key.every((id) => question.screen.elements.some((element) => element.id === id)), { path: ['key'], error: 'key-not-an-element' });
export type Hotspot = z.infer<typeof HotspotSchema>;

export const HotspotPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('hotspot'),
  screen: PublicScreenSchema.describe('Made-up practice screen'),
});
export type HotspotPublic = z.infer<typeof HotspotPublicSchema>;

export const HotspotResponseSchema = z.string().max(80);
export type HotspotResponse = string;

export const hotspot: QuestionType<Hotspot, HotspotPublic, HotspotResponse> = {
  type: 'hotspot',
  schema: HotspotSchema,
  publicSchema: HotspotPublicSchema,
  responseSchema: HotspotResponseSchema,
  toPublic: (question, language) => HotspotPublicSchema.parse(localize(question, language)),
  validate(question, response) {
    if (response === null || response === undefined || response === '') return 'empty';
    return question.screen.elements.some((element) => element.id === response) ? 'complete' : 'invalid';
  },
  score: (question, response) => ({ earned: question.key.includes(response) ? question.points : 0, total: question.points }),
  keyOf: (question) => question.key[0] ?? '',
  wrongOf: (question) => question.screen.elements.find((element) => !question.key.includes(element.id))?.id ?? question.key[0] ?? '',
  partsOf: (question) => question.screen.elements.map(({ id, text }) => ({ id, text, isRight: question.key.includes(id), isOnScreen: true })),
  upgrade: (stored) => stored,
  choices: {
    hasDistractors: false,
    of: (question) => question.screen.elements.map(({ id, text }) => ({ id, text, isKey: question.key.includes(id) })),
    chosenIn: (response) => [response],
  },
};
