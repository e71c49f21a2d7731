import { z } from 'zod';

/** `frameworks/spelling.yaml`: the one spelling of the product and words that need care. */
export const SpellingSchema = z.strictObject({
  properNames: z.array(z.string().min(2)).describe('Written with the tone on the first vowel in official texts; left as they are'),
  preferred: z.record(z.string(), z.string()).describe('wrong -> right, whole words'),
  promises: z.array(z.string().min(2)).describe('Promises a ward cannot make to residents'),
  forbidden: z.array(z.strictObject({ pattern: z.string(), problem: z.string(), remedy: z.string() })).describe('Regular expressions that no text of any language may match'),
});
export type Spelling = z.infer<typeof SpellingSchema>;
