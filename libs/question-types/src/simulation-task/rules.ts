import { SlugSchema } from '@hocso/domain/content/content-meta';
import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
import { LocalizedTextSchema, localize } from '@hocso/domain/primitives/localized-text';
import { reachableFrom, shortestWay } from '@hocso/domain/walk/graph';
import type { Way } from '@hocso/domain/walk/graph';
import { backStep, fieldKey, mostSteps, placeOnScreens, typedStep } from '@hocso/domain/walk/screens';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicScreenSchema, publicQuestionFields, questionFields } from '../question-type.ts';

const ElementSchema = z.strictObject({
  id: SlugSchema,
  kind: z.enum(mockElementKinds),
  text: LocalizedTextSchema,
  detail: LocalizedTextSchema.optional(),
  go: SlugSchema.optional().describe('The screen a tap leads to; a tap on anything else does nothing'),
  wrong: z.literal(true).optional().describe('Key: a tap here is a wrong turn'),
  expect: z.string().regex(/^\d{1,12}$/).optional().describe('Key: digits that must stand in this field, checked on the screens of the way taken; only with kind input'),
});

export const SimulationTaskSchema = z.strictObject({
  ...questionFields,
  policy: PolicySchema,
  type: z.literal('simulation-task'),
  device: z.enum(mockDevices),
  start: SlugSchema,
  screens: z.array(z.strictObject({ id: SlugSchema, title: LocalizedTextSchema, elements: z.array(ElementSchema).min(1).max(14) })).min(2).max(16),
  goals: z.array(z.strictObject({ screen: SlugSchema, points: z.int().min(1).max(10) })).min(1).max(4).describe('Key: what it is worth to stand on a screen at the end'),
  allowedWrongTurns: z.int().min(0).max(10).default(1).describe('Wrong turns that cost nothing, for a finger that slips; each one more costs a point, or everything without the partial policy'),
}).superRefine((question, context) => {
  const fail = (message: string) => context.addIssue({ code: 'custom', path: ['screens'], message });
  const { screens, goals, points, start, policy } = question;
  const ids = screens.map(({ id }) => id);
  const hasTwice = (list: readonly string[]): boolean => new Set(list).size !== list.length;
  if (hasTwice(ids) || hasTwice(goals.map(({ screen }) => screen)) || screens.some(({ elements }) => hasTwice(elements.map(({ id }) => id)))) fail('duplicate-id');
  if (!ids.includes(start)) return fail(`unknown start ${start}`);
  for (const { elements } of screens) for (const { id, kind, expect, go } of elements) {
    if (kind === 'input' ? go !== undefined : expect !== undefined) fail(`${id}: a field takes digits and leads nowhere, everything else the other way round`);
  }
  const reached = reachableFrom(start, (place) => waysOn(question, place, true));
  for (const id of reached) if (!ids.includes(id)) fail(`unknown screen ${id}`);
  for (const id of [...ids, ...goals.map(({ screen }) => screen)]) if (!reached.has(id)) fail(`unreachable screen ${id}`);
  if (goals.some(({ screen }) => screen === start)) fail('the start is no goal');
  if (goals.some((goal) => goal.points > points) || !goals.some((goal) => goal.points === points)) fail('the best goal earns the points of the question');
  if (policy !== 'partial' && goals.some((goal) => goal.points < points)) fail('a goal worth less needs policy: partial');
  if (keySteps(question).length === 0) fail('no way without a wrong turn leads to the best goal');
});
export type SimulationTask = z.infer<typeof SimulationTaskSchema>;
type Graph = Pick<SimulationTask, 'screens' | 'goals' | 'start' | 'points'>;

const screenOf = ({ screens }: Pick<Graph, 'screens'>, id: string) => screens.find((screen) => screen.id === id);
const waysOn = (question: Pick<Graph, 'screens'>, place: string, withWrong: boolean): Way[] => (screenOf(question, place)?.elements ?? [])
  .flatMap(({ id, go, wrong }) => (go !== undefined && (withWrong || !wrong) ? [{ by: id, to: go }] : []));
/** What has to be typed on a screen. */
const typingOn = (question: Pick<Graph, 'screens'>, place: string): string[] =>
  (screenOf(question, place)?.elements ?? []).flatMap(({ id, expect }) => (expect === undefined ? [] : [typedStep(id, expect)]));

/** The fewest steps that earn all points; none where there is no such way. */
function keySteps(question: Graph): string[] {
  const isBest = (place: string): boolean => question.goals.some((goal) => goal.screen === place && goal.points === question.points);
  const ways = shortestWay(question.start, (place) => waysOn(question, place, false), isBest) ?? [];
  const places = [question.start, ...ways.map(({ to }) => to)];
  return ways.length === 0 ? [] : places.flatMap((place, index) => [...typingOn(question, place), ...(ways[index] ? [ways[index].by] : [])]);
}

const PublicScreen = PublicScreenSchema.omit({ device: true }).extend({
  id: z.string().describe('What `go` names; it says nothing about the screen'),
  elements: z.array(PublicScreenSchema.shape.elements.element.extend({ go: z.string().optional().describe('The screen a tap leads to') })).describe('From top to bottom'),
});
export const SimulationTaskPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('simulation-task'),
  device: z.enum(mockDevices).describe('Frame it is drawn in'),
  start: z.string().describe('The first screen'),
  screens: z.array(PublicScreen).describe('Made-up screens and where taps lead, right and wrong alike'),
});
export type SimulationTaskPublic = z.infer<typeof SimulationTaskPublicSchema>;

export const SimulationTaskResponseSchema = z.array(z.string().max(80)).max(mostSteps).describe('Steps in order: an element id taps it, id=digits types, < goes back, << starts again');
export type SimulationTaskResponse = z.infer<typeof SimulationTaskResponseSchema>;

export const simulationTask: QuestionType<SimulationTask, SimulationTaskPublic, SimulationTaskResponse> = {
  type: 'simulation-task',
  schema: SimulationTaskSchema,
  publicSchema: SimulationTaskPublicSchema,
  responseSchema: SimulationTaskResponseSchema,
  toPublic(question, language) {
    // Numbered in the order they are found from the start: names such as "lost" and the author's order would tell the way.
    const numbers = new Map([...reachableFrom(question.start, (place) => waysOn(question, place, true))].map((id, index) => [id, `s${index + 1}`]));
    const screens = [...numbers].map(([id, number]) => {
      const screen = screenOf(question, id);
      return { id: number, title: screen?.title, elements: screen?.elements.map((element) => ({ ...element, go: element.go === undefined ? undefined : numbers.get(element.go) })) };
    });
    return SimulationTaskPublicSchema.parse(localize({ ...question, start: numbers.get(question.start), screens }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = SimulationTaskResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    if (parsed.data.length === 0) return 'empty';
    return placeOnScreens(question, parsed.data) ? 'complete' : 'invalid';
  },
  score({ points: total, policy, goals, allowedWrongTurns, ...question }, response) {
    const place = placeOnScreens(question, response);
    if (!place) return { earned: 0, total };
    const hasTyped = [...place.passed.map(({ screen }) => screen), place.screen]
      .every(({ id, elements }) => elements.every((element) => element.expect === undefined || place.typed[fieldKey(id, element.id)] === element.expect));
    const reached = hasTyped ? goals.find(({ screen }) => screen === place.screen.id)?.points ?? 0 : 0;
    const lost = Math.max(0, place.taps.filter(({ element }) => element.wrong).length - allowedWrongTurns);
    if (policy === 'partial') return { earned: Math.max(0, reached - lost), total };
    return { earned: reached === total && lost === 0 ? total : 0, total };
  },
  keyOf: keySteps,
  // Somebody who looks at something and is back where it began.
  wrongOf(question) {
    const first = screenOf(question, question.start)?.elements.find(({ kind }) => kind !== 'input');
    return first ? [first.id, ...(first.go === undefined || first.go === question.start ? [] : [backStep])] : [];
  },
  partsOf(question) {
    const best = placeOnScreens(question, keySteps(question))?.taps ?? [];
    return question.screens.flatMap((screen) => screen.elements.map(({ id, text }) => ({
      id, text, group: screen.id, isOnScreen: true, isRight: best.some((tap) => tap.screen.id === screen.id && tap.element.id === id),
    })));
  },
  upgrade: (stored) => stored,
};
