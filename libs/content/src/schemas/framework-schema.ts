import { AudienceSchema, audienceNumber } from '@hocso/domain/competency/audience';
import { CompetencyCodeSchema, DaySchema, DigCompCodeSchema, SlugSchema } from '@hocso/domain/content/content-meta';
import { LocalizedTextSchema } from '@hocso/domain/primitives/localized-text';
import { z } from 'zod';

const AudienceEntrySchema = z.strictObject({
  code: AudienceSchema,
  order: z.int().min(1).max(4),
  name: LocalizedTextSchema,
  directive: LocalizedTextSchema.describe('`vi`: the words of the directive letter by letter; `en`: our translation'),
});

const CompetencySchema = z.strictObject({
  code: CompetencyCodeSchema,
  audience: AudienceSchema.nullable().describe('null for the four competencies of awareness, which all audiences have in common'),
  clause: z.enum(['1a', '1b', '1c', '1d', '1e']),
  position: z.int().min(1).max(9),
  title: LocalizedTextSchema,
  phrase: z.string().min(2).describe('The words of the directive this competency serves'),
  digcomp: z.array(DigCompCodeSchema).min(1),
});

const hasTwice = (values: readonly string[]): boolean => new Set(values).size !== values.length;

/** `frameworks/competencies-1e.yaml`: audiences, competencies and the mapping of Decision 757 onto the audiences. */
export const FrameworkSchema = z.strictObject({
  code: z.literal('1e'),
  version: z.int().min(1),
  digcompVersion: z.literal('2.2'),
  reviewedOn: DaySchema,
  source: z.string().min(3),
  audiences: z.array(AudienceEntrySchema).length(4),
  decision757: z.array(z.strictObject({ group: SlugSchema, name: LocalizedTextSchema, audience: AudienceSchema })).length(4),
  competencies: z.array(CompetencySchema).min(1),
}).superRefine((framework, context) => {
  const fail = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (hasTwice(framework.competencies.map(({ code }) => code))) fail(['competencies'], 'a code stands twice');
  for (const [index, audience] of framework.audiences.entries()) {
    if (audience.order !== index + 1 || audience.order !== audienceNumber(audience.code)) fail(['audiences', index, 'order'], 'the audiences stand in the order of the directive');
  }
  for (const [index, { audience, clause, phrase }] of framework.competencies.entries()) {
    if ((clause === '1e') !== (audience !== null)) fail(['competencies', index, 'audience'], 'competencies of 1e have an audience, the others have none');
    const words = framework.audiences.find(({ code }) => code === audience)?.directive.vi.toLowerCase();
    if (words !== undefined && !words.includes(phrase.toLowerCase())) fail(['competencies', index, 'phrase'], 'the phrase is not in the words of 1e for this audience');
  }
});
export type Framework = z.infer<typeof FrameworkSchema>;
export type FrameworkCompetency = Framework['competencies'][number];
export type FrameworkAudience = Framework['audiences'][number];
