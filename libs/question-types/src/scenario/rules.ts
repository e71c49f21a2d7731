import { SlugSchema } from '@hocso/domain/content/content-meta';
import { LocalizedTextSchema, localize } from '@hocso/domain/primitives/localized-text';
import { hasRing, reachableFrom, shortestWay } from '@hocso/domain/walk/graph';
import type { Way } from '@hocso/domain/walk/graph';
import { placeInStory } from '@hocso/domain/walk/story';
import { z } from 'zod';
import type { QuestionType } from '../question-type.ts';
import { PolicySchema, PublicOptionSchema, publicQuestionFields, questionFields } from '../question-type.ts';

const ChoiceSchema = z.strictObject({ id: SlugSchema, text: LocalizedTextSchema, to: SlugSchema.describe('The situation or the end it leads to') });

export const ScenarioSchema = z.strictObject({
  ...questionFields,
  policy: PolicySchema,
  type: z.literal('scenario'),
  start: SlugSchema.describe('The first situation'),
  nodes: z.array(z.strictObject({
    id: SlugSchema,
    speaker: LocalizedTextSchema.optional().describe('Who speaks; absent where a narrator does'),
    text: LocalizedTextSchema,
    choices: z.array(ChoiceSchema).min(2).max(4),
  })).min(1).max(10).describe('Situations, each met once at most'),
  ends: z.array(z.strictObject({
    id: SlugSchema,
    text: LocalizedTextSchema.describe('What came of it; shown only after submission'),
    points: z.int().min(0).max(10),
  })).min(2).max(8),
}).superRefine((question, context) => {
  const fail = (message: string) => context.addIssue({ code: 'custom', path: ['nodes'], message });
  const { nodes, ends, points, policy, start } = question;
  const places = [...nodes, ...ends].map(({ id }) => id);
  if (new Set(places).size !== places.length || nodes.some(({ choices }) => new Set(choices.map(({ id }) => id)).size !== choices.length)) fail('duplicate-id');
  if (!nodes.some(({ id }) => id === start)) return fail(`unknown start ${start}`);
  const reached = reachableFrom(start, waysOf(question));
  for (const id of reached) if (!places.includes(id)) fail(`unknown place ${id}`);
  for (const id of places) if (!reached.has(id)) fail(`unreachable place ${id}`);
  if (hasRing(start, waysOf(question))) fail('a situation comes back: a story that is marked goes only forward');
  if (!ends.some((end) => end.points === points) || ends.some((end) => end.points > points)) fail('the best end earns the points of the question');
  if (!ends.some((end) => end.points === 0)) fail('one end must earn nothing');
  if (policy !== 'partial' && ends.some((end) => end.points > 0 && end.points < points)) fail('an end between all and nothing needs policy: partial');
});
export type Scenario = z.infer<typeof ScenarioSchema>;

const waysOf = ({ nodes }: Pick<Scenario, 'nodes'>) => (place: string): Way[] => nodes.find(({ id }) => id === place)?.choices.map(({ id, to }) => ({ by: id, to })) ?? [];
const wayTo = (question: Scenario, points: number): string[] =>
  shortestWay(question.start, waysOf(question), (place) => question.ends.some((end) => end.id === place && end.points === points))?.map(({ by }) => by) ?? [];

export const ScenarioPublicSchema = z.object({
  ...publicQuestionFields,
  type: z.literal('scenario'),
  start: z.string().describe('Id of the first situation'),
  nodes: z.array(z.object({
    id: z.string().describe('What `to` names'), speaker: z.string().optional().describe('Who speaks'), text: z.string().describe('What is said or happens'),
    choices: z.array(PublicOptionSchema.extend({ to: z.string().optional().describe('The next situation; absent where the story ends') })).describe('In the order to show them'),
  })).describe('Situations; ends are not told apart before submission'),
});
export type ScenarioPublic = z.infer<typeof ScenarioPublicSchema>;

export const ScenarioResponseSchema = z.array(z.string().max(80)).max(10).describe('Ids of the choices from the start to an end');
export type ScenarioResponse = z.infer<typeof ScenarioResponseSchema>;

export const scenario: QuestionType<Scenario, ScenarioPublic, ScenarioResponse> = {
  type: 'scenario',
  schema: ScenarioSchema,
  publicSchema: ScenarioPublicSchema,
  responseSchema: ScenarioResponseSchema,
  toPublic(question, language, shuffle) {
    const isNode = new Set(question.nodes.map(({ id }) => id));
    // An end has a name that says how it went, so a choice that leads to one says only that the story ends.
    const nodes = question.nodes.map((node) => ({
      ...node, choices: shuffle(node.choices).map(({ id, text, to }) => (isNode.has(to) ? { id, text, to } : { id, text })),
    }));
    return ScenarioPublicSchema.parse(localize({ ...question, nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }, language));
  },
  validate(question, response) {
    if (response === null || response === undefined) return 'empty';
    const parsed = ScenarioResponseSchema.safeParse(response);
    if (!parsed.success) return 'invalid';
    const { passed, node } = placeInStory(question, parsed.data);
    if (passed.length !== parsed.data.length) return 'invalid';
    return node ? 'empty' : 'complete';
  },
  score(question, response) {
    const { at } = placeInStory(question, response);
    return { earned: question.ends.find((end) => end.id === at)?.points ?? 0, total: question.points };
  },
  keyOf: (question) => wayTo(question, question.points),
  feedbackOf(question, response) {
    const { at } = placeInStory(question, response);
    return question.ends.find((end) => end.id === at)?.text;
  },
  wrongOf: (question) => wayTo(question, 0),
  partsOf(question) {
    const best = placeInStory(question, wayTo(question, question.points)).passed;
    return question.nodes.flatMap((node) => node.choices.map(({ id, text }) => ({
      id, text, group: node.id, isRight: best.some((passed) => passed.node.id === node.id && passed.choice.id === id),
    })));
  },
  upgrade: (stored) => stored,
};
