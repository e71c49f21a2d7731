import { DaySchema } from '@hocso/domain/content/content-meta';
import { LocalizedTextSchema } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';

export const VariableKeySchema = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/).max(40);

/** `frameworks/variables.yaml`: the values texts refer to as `{{key}}`. */
export const VariablesFileSchema = z.strictObject({
  reviewedOn: DaySchema,
  variables: z.array(z.strictObject({
    key: VariableKeySchema,
    inWords: z.boolean().default(false).describe('True where the value is worded, hence differs between the languages'),
    initial: z.union([z.string().min(1), LocalizedTextSchema]).nullable().describe('null where only the ward knows it'),
    missing: LocalizedTextSchema.describe('What pages say in its place while there is no value'),
    label: LocalizedTextSchema,
    note: LocalizedTextSchema.describe('What the officer who enters it should know'),
  }).refine(({ inWords, initial }) => initial === null || inWords === (typeof initial !== 'string'), { error: 'initial: both languages where inWords, else one text' })).min(1).refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { error: 'duplicate-id' }),
});
export type ContentVariable = z.infer<typeof VariablesFileSchema>['variables'][number];
