import { z } from 'zod';
import { LocalizedTextSchema } from '../primitives/localized-text.ts';
import { SlugSchema } from './content-meta.ts';

/** What an element of a made-up practice screen looks like; `address` is the line that says where a web page is. Never a copy of a real service. */
export const mockElementKinds = [
  'heading', 'text', 'message', 'sender', 'row', 'button', 'link', 'attachment', 'qr', 'amount', 'input', 'notice', 'address',
] as const;
export type MockElementKind = (typeof mockElementKinds)[number];

/** The frame a practice screen is drawn in. */
export const mockDevices = ['phone', 'computer'] as const;
export type MockDevice = (typeof mockDevices)[number];

/** One element of a practice screen, in one language. `detail` is a second, smaller line. */
export interface MockElement { id: string; kind: MockElementKind; text: string; detail?: string | undefined }

/** A practice screen as a question holds it: all words in both languages. */
export const MockScreenSchema = z.strictObject({
  device: z.enum(mockDevices),
  title: LocalizedTextSchema.describe('Words in the top bar of the practice screen'),
  elements: z.array(z.strictObject({
    id: SlugSchema,
    kind: z.enum(mockElementKinds),
    text: LocalizedTextSchema,
    detail: LocalizedTextSchema.optional(),
  })).min(2).max(14).refine((elements) => new Set(elements.map(({ id }) => id)).size === elements.length, { error: 'duplicate-id' }),
});
export type MockScreen = z.infer<typeof MockScreenSchema>;
