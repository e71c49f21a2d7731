import { SlugSchema } from '@hocso/domain/content/content-meta';
import { MockScreenSchema } from '@hocso/domain/content/mock-screen';
import { localize } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicScreenSchema, publicQuestionFields, questionFields } from '../question-type.ts';

/** What a learner says of the whole message. */
export const verdicts = ['scam', 'safe'] as const;

export const MessageCheckSchema = z.strictObject({
  ...questionFields,
  policy: PolicySchema,
  type: z.literal('message-check'),
  screen: MockScreenSchema.describe('The made-up message, e-mail or web page; every element can be marked. Ids are seen by learners: name the thing, not whether it is suspicious'),
  key: z.strictObject({
    verdict: z.enum(verdicts).describe('Whether somebody tries to cheat'),
    suspicious: z.array(SlugSchema).max(10).refine((ids) => new Set(ids).size === ids.length, { error: 'duplicate-id' }).describe('Ids of the elements that give it away; none in a safe message'),
  }),
}).refine(({ key, screen }) => key.suspicious.every((id) => screen.elements.some((element) => element.id === id)), { path: ['key'], error: 'key-not-an-element' })
  .refine(({ key }) => (key.verdict === 'scam') === key.suspicious.length > 0, { path: ['key'], error: 'scam-needs-signs-and-safe-has-none' });
export type MessageCheck = z.infer<typeof MessageCheckSchema>;

export const MessageCheckPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('message-check'),
  screen: PublicScreenSchema.describe('Made-up message, e-mail or web page'),
});
export type MessageCheckPublic = z.infer<typeof MessageCheckPublicSchema>;

export const MessageCheckResponseSchema = z.strictObject({
  verdict: z.enum(verdicts).optional().describe('Absent while the learner still looks'),
  suspicious: z.array(z.string().max(80)).max(14).describe('Ids of the marked elements'),
});
export type MessageCheckResponse = z.infer<typeof MessageCheckResponseSchema>;

export const messageCheck: QuestionType<MessageCheck, MessageCheckPublic, MessageCheckResponse> = {
  type: 'message-check',
  schema: MessageCheckSchema,
  publicSchema: MessageCheckPublicSchema,
  responseSchema: MessageCheckResponseSchema,
  toPublic: (question, language) => MessageCheckPublicSchema.parse(localize(question, language)),
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = MessageCheckResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    const { verdict, suspicious } = parsed.data;
    const isKnown = new Set(suspicious).size === suspicious.length && suspicious.every((id) => question.screen.elements.some((element) => element.id === id));
    if (!isKnown) return 'invalid';
    return verdict === undefined ? 'empty' : 'complete';
  },
  score(question, { verdict, suspicious }) {
    const { key, points: total, policy } = question;
    const found = suspicious.filter((id) => key.suspicious.includes(id)).length;
    const wrong = suspicious.length - found;
    if (verdict !== key.verdict) return { earned: 0, total };
    // The verdict counts as one more right mark, so that a safe message left alone earns everything.
    if (policy === 'partial') return { earned: Math.floor((total * Math.max(0, 1 + found - wrong)) / (1 + key.suspicious.length)), total };
    return { earned: wrong === 0 && found === key.suspicious.length ? total : 0, total };
  },
  keyOf: ({ key }) => ({ verdict: key.verdict, suspicious: key.suspicious }),
  wrongOf: ({ key }) => ({ verdict: key.verdict === 'scam' ? 'safe' : 'scam', suspicious: [] }),
  partsOf: ({ screen, key }) => screen.elements.map(({ id, text }) => ({ id, text, isRight: key.suspicious.includes(id), isOnScreen: true })),
  upgrade: (stored) => stored,
};
