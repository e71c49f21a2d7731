import { localizedText, slug } from '@hocso/domain/testing/arbitraries';
import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, inAnyOrder, oddValues, options, secretText } from '../testing/question-arbitrary.ts';
import type { Scenario, ScenarioResponse } from './rules.ts';

/** Points of `count` ends: one earns all, one nothing, the others anything. */
const endPoints = (count: number, all: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: all }), { minLength: count - 2, maxLength: count - 2 }).chain((others) => inAnyOrder([all, 0, ...others]));

/** A story whose situations follow one another; the last one leads to each end, the others to any later place. */
const story = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([situations, ends]) =>
  fc.uniqueArray(slug, { minLength: situations + ends, maxLength: situations + ends }).map((ids) => ids.map((id, index) => (index < situations ? id : `ket-${id}`))).chain((places) => fc.record({
    start: fc.constant(places[0] ?? ''),
    nodes: fc.tuple(...places.slice(0, situations).map((id, index) => {
      const isLast = index === situations - 1;
      return (isLast ? options(ends, ends) : options(2, 4)).chain((choices) => fc.record({
        id: fc.constant(id),
        speaker: fc.option(localizedText, { nil: undefined }),
        text: localizedText,
        choices: fc.tuple(...choices.map((choice, at) => {
          const to = isLast ? fc.constant(places[situations + at] ?? '') : at === 0 ? fc.constant(places[index + 1] ?? '') : fc.constantFrom(...places.slice(index + 1));
          return to.map((place) => ({ ...choice, to: place }));
        })),
      }));
    })),
    ends: fc.tuple(...places.slice(situations).map((id) => secretText.map((text) => ({ id, text })))),
  })));

const withPoints = (points: readonly number[], ends: readonly Omit<Scenario['ends'][number], 'points'>[]): Scenario['ends'] => ends.map((end, index) => ({ ...end, points: points[index] ?? 0 }));

export const scenarioCases: QuestionCases<Scenario, ScenarioResponse> = {
  question: fc.tuple(fc.record(commonFields), story).chain(([common, told]) => endPoints(told.ends.length, common.points).map((points): Scenario => ({
    ...common, ...told, type: 'scenario', ends: withPoints(points, told.ends), policy: points.some((each) => each > 0 && each < common.points) ? 'partial' : undefined,
  }))),
  rekeyed: (question) => inAnyOrder(question.ends.map(({ points }) => points)).map((points) => ({ ...question, ends: withPoints(points, question.ends) })),
  rearranged: (question) => fc.tuple(
    inAnyOrder(question.nodes).chain((nodes) => fc.tuple(...nodes.map((node) => inAnyOrder(node.choices).map((choices) => ({ ...node, choices }))))), inAnyOrder(question.ends),
  ).map(([nodes, ends]) => ({ ...question, nodes, ends })),
  response: (question) => fc.array(fc.nat(), { minLength: 10, maxLength: 10 }).map((draws) => {
    const path: string[] = [];
    let node = question.nodes.find(({ id }) => id === question.start);
    while (node) {
      const choice = node.choices[(draws[path.length] ?? 0) % node.choices.length];
      if (!choice) break;
      path.push(choice.id);
      node = question.nodes.find(({ id }) => id === choice.to);
    }
    return path;
  }),
  shownIds: (question) => question.nodes.flatMap(({ id, choices }) => [id, ...choices.map((choice) => choice.id)]),
  stranger: (question) => fc.constantFrom<unknown>([`${question.start}-la-la`], Array.from({ length: 11 }, () => question.nodes[0]?.choices[0]?.id ?? ''), ...oddValues.filter((value) => !Array.isArray(value))),
};
