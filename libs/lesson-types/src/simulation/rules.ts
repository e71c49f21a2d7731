import { SlugSchema } from '@hocso/domain/content/content-meta';
import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
import type { MockDevice, MockElement } from '@hocso/domain/content/mock-screen';
import { z } from 'zod';
import type { LessonType, RichHtml } from '../lesson-type.ts';
import { LineSchema, RichTextSchema, lessonFields, lessonTextFields, missingIds } from '../lesson-type.ts';

/**
 * What a tap does. `go` shows another screen; `mistake` shows the element's `consequence` and, with `go`, moves on
 * to a screen that shows the harm; `check` compares the digits typed into an input with what it expects: equal goes
 * to `go`, else the element's `consequence` is shown. In a `find` lesson `sign` marks what is to be found and
 * `decoy` what looks suspicious but is harmless; both show the element's `consequence` as the explanation.
 */
export const SimulationActionSchema = z.union([
  z.strictObject({ go: SlugSchema }),
  z.strictObject({ mistake: z.literal(true), go: SlugSchema.optional() }),
  z.strictObject({ check: SlugSchema, go: SlugSchema }),
  z.strictObject({ sign: z.literal(true) }),
  z.strictObject({ decoy: z.literal(true) }),
]);
export type SimulationAction = z.infer<typeof SimulationActionSchema>;

export const SimulationSchema = z.strictObject({
  type: z.literal('simulation'),
  ...lessonFields,
  mode: z.enum(['task', 'find']).describe('task: reach the goal screen; find: tap every sign'),
  device: z.enum(mockDevices),
  start: SlugSchema,
  goal: SlugSchema.optional().describe('The screen that ends a task; absent in a find lesson'),
  screens: z.array(z.strictObject({
    id: SlugSchema,
    elements: z.array(z.strictObject({
      id: SlugSchema,
      kind: z.enum(mockElementKinds),
      action: SimulationActionSchema.optional(),
      expect: z.string().regex(/^\d{1,12}$/).optional().describe('Digits an input must hold; only with kind input'),
      initial: z.string().regex(/^\d{1,12}$/).optional().describe('Digits an input starts with; only with kind input'),
    })).min(1).max(14),
  })).min(1).max(16),
}).superRefine((lesson, context) => {
  const screens = new Map(lesson.screens.map((screen) => [screen.id, screen]));
  const fail = (message: string) => context.addIssue({ code: 'custom', path: ['screens'], message });
  if (!screens.has(lesson.start)) fail(`unknown start ${lesson.start}`);
  if (lesson.mode === 'task' && !screens.has(lesson.goal ?? '')) fail('a task needs a goal screen');
  const signs = lesson.screens.flatMap((screen) => screen.elements).filter((element) => element.action && 'sign' in element.action);
  if (lesson.mode === 'find' && signs.length < 2) fail('a find lesson needs at least two signs');
  const reached = new Set<string>();
  const walk = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const element of screens.get(id)?.elements ?? []) if (element.action && 'go' in element.action && element.action.go) walk(element.action.go);
  };
  walk(lesson.start);
  for (const id of reached) if (!screens.has(id)) fail(`unknown screen ${id}`);
  for (const id of screens.keys()) if (!reached.has(id)) fail(`unreachable screen ${id}`);
  for (const screen of lesson.screens) for (const element of screen.elements) {
    if (element.action && 'check' in element.action) {
      const { check } = element.action;
      if (!screen.elements.some((other) => other.id === check && other.kind === 'input' && other.expect)) fail(`check without input ${check}`);
    }
  }
});
export type Simulation = z.infer<typeof SimulationSchema>;

export const SimulationTextSchema = z.strictObject({
  ...lessonTextFields,
  intro: RichTextSchema,
  task: LineSchema.describe('What to do, shown beside the screen all the time'),
  screens: z.record(SlugSchema, z.strictObject({
    title: LineSchema,
    hint: LineSchema.optional().describe('Shown after eight seconds without a tap'),
    elements: z.record(SlugSchema, z.strictObject({ text: LineSchema, detail: LineSchema.optional(), consequence: RichTextSchema.optional() })),
  })),
  done: z.strictObject({ heading: LineSchema, body: RichTextSchema }),
});
export type SimulationText = z.infer<typeof SimulationTextSchema>;

export interface SimulationElement extends MockElement {
  action?: SimulationAction | undefined;
  expect?: string | undefined;
  initial?: string | undefined;
  consequence?: RichHtml | undefined;
}
export interface SimulationBody {
  type: 'simulation';
  mode: 'task' | 'find';
  device: MockDevice;
  intro: RichHtml;
  task: string;
  start: string;
  goal?: string | undefined;
  screens: { id: string; title: string; hint?: string | undefined; elements: SimulationElement[] }[];
  done: { heading: string; body: RichHtml };
}

const needsConsequence = (action: SimulationAction | undefined): boolean => action !== undefined && ('mistake' in action || 'check' in action || 'sign' in action || 'decoy' in action);

export const simulation: LessonType<Simulation, SimulationText, SimulationBody> = {
  type: 'simulation',
  structureSchema: SimulationSchema,
  textSchema: SimulationTextSchema,
  mismatches: (structure, text) => [
    ...missingIds('screens', structure.screens.map((screen) => screen.id), text.screens),
    ...structure.screens.flatMap((screen) => missingIds(`screens.${screen.id}.elements`, screen.elements.map((element) => element.id), text.screens[screen.id]?.elements ?? {})),
    ...structure.screens.flatMap((screen) => screen.elements
      .filter((element) => needsConsequence(element.action) && !text.screens[screen.id]?.elements[element.id]?.consequence)
      .map((element) => `screens.${screen.id}.elements.${element.id} needs a consequence`)),
  ],
  toBody: (structure, text, rich) => ({
    type: 'simulation',
    mode: structure.mode,
    device: structure.device,
    intro: { html: rich(text.intro) },
    task: text.task,
    start: structure.start,
    goal: structure.goal,
    screens: structure.screens.map((screen) => {
      const words = text.screens[screen.id];
      return {
        id: screen.id,
        title: words?.title ?? '',
        hint: words?.hint,
        elements: screen.elements.map((element) => {
          const said = words?.elements[element.id];
          return { ...element, text: said?.text ?? '', detail: said?.detail, consequence: said?.consequence ? { html: rich(said.consequence) } : undefined };
        }),
      };
    }),
    done: { heading: text.done.heading, body: { html: rich(text.done.body) } },
  }),
  partsOf: () => 1,
};
