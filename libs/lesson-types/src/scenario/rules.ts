import { SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

/** How a scenario may end; said in words and with a sign, never by colour alone. */
export const scenarioOutcomes = ['good', 'mixed', 'bad'] as const;

export const ScenarioSchema = z.strictObject({
  type: z.literal('scenario'),
  ...lessonFields,
  start: SlugSchema,
  nodes: z.array(z.strictObject({
    id: SlugSchema,
    choices: z.array(z.strictObject({ id: SlugSchema, to: SlugSchema })).min(2).max(4),
  })).min(2).max(20),
  ends: z.array(z.strictObject({ id: SlugSchema, outcome: z.enum(scenarioOutcomes) })).min(2).max(8),
}).superRefine((lesson, context) => {
  const known = new Set([...lesson.nodes, ...lesson.ends].map((part) => part.id));
  if (!known.has(lesson.start)) context.addIssue({ code: 'custom', path: ['start'], message: 'unknown-node' });
  const reached = new Set<string>();
  const walk = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    lesson.nodes.find((node) => node.id === id)?.choices.forEach((choice) => walk(choice.to));
  };
  walk(lesson.start);
  for (const [index, node] of lesson.nodes.entries()) {
    for (const choice of node.choices) if (!known.has(choice.to)) context.addIssue({ code: 'custom', path: ['nodes', index], message: `unknown-node ${choice.to}` });
  }
  for (const id of known) if (!reached.has(id)) context.addIssue({ code: 'custom', path: ['nodes'], message: `unreachable ${id}` });
});
export type Scenario = z.infer<typeof ScenarioSchema>;

export const ScenarioTextSchema = z.strictObject({
  ...lessonTextFields,
  intro: RichTextSchema,
  nodes: z.record(SlugSchema, z.strictObject({
    speaker: LineSchema.optional().describe('Who says the text, e.g. "Người gọi"; absent for narration'),
    text: RichTextSchema,
    choices: z.record(SlugSchema, z.strictObject({ label: LineSchema, reply: LineSchema.optional().describe('What happens right after the choice') })),
  })),
  ends: z.record(SlugSchema, z.strictObject({ heading: LineSchema, body: RichTextSchema })),
});
export type ScenarioText = z.infer<typeof ScenarioTextSchema>;

export interface ScenarioBody {
  type: 'scenario';
  intro: RichHtml;
  start: string;
  nodes: { id: string; speaker?: string | undefined; text: RichHtml; choices: { id: string; to: string; label: string; reply?: string | undefined }[] }[];
  ends: { id: string; outcome: (typeof scenarioOutcomes)[number]; heading: string; body: RichHtml }[];
}

export const scenario: LessonType<Scenario, ScenarioText, ScenarioBody> = {
  type: 'scenario',
  structureSchema: ScenarioSchema,
  textSchema: ScenarioTextSchema,
  mismatches: (structure, text) => [
    ...missingIds('nodes', structure.nodes.map((node) => node.id), text.nodes),
    ...structure.nodes.flatMap((node) => missingIds(`nodes.${node.id}.choices`, node.choices.map((choice) => choice.id), text.nodes[node.id]?.choices ?? {})),
    ...missingIds('ends', structure.ends.map((end) => end.id), text.ends),
  ],
  toBody: (structure, text, rich) => ({
    type: 'scenario',
    intro: { html: rich(text.intro) },
    start: structure.start,
    nodes: structure.nodes.map((node) => {
      const words = text.nodes[node.id];
      return {
        id: node.id,
        speaker: words?.speaker,
        text: { html: rich(words?.text ?? '') },
        choices: node.choices.map((choice) => ({ ...choice, label: words?.choices[choice.id]?.label ?? '', reply: words?.choices[choice.id]?.reply })),
      };
    }),
    ends: structure.ends.map((end) => ({ ...end, heading: text.ends[end.id]?.heading ?? '', body: { html: rich(text.ends[end.id]?.body ?? '') } })),
  }),
  partsOf: () => 1,
};
