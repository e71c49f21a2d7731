import { mockDevices, mockElementKinds } from '@hocso/domain/content/mock-screen';
import { localizedText, slug } from '@hocso/domain/testing/arbitraries';
import { againStep, backStep, placeOnScreens, typedStep } from '@hocso/domain/walk/screens';
import fc from 'fast-check';
import type { QuestionCases } from '../testing/question-arbitrary.ts';
import { commonFields, inAnyOrder, oddValues, options } from '../testing/question-arbitrary.ts';
import type { SimulationTask, SimulationTaskResponse } from './rules.ts';

type Screens = SimulationTask['screens'];
const quietKinds = fc.constantFrom(...mockElementKinds.filter((kind) => kind !== 'input'));
const digits = fc.stringMatching(/^\d{1,12}$/);

/** Screens in a row, each with a first element that leads to the next one, a field, and others that lead anywhere. */
const screens: fc.Arbitrary<Screens> = fc.uniqueArray(slug, { minLength: 2, maxLength: 4 }).chain((ids) => fc.tuple(...ids.map((id, index) => fc.record({
  id: fc.constant(id),
  title: localizedText,
  elements: options(2, 5).chain((parts) => fc.tuple(...parts.map((part, at) => {
    const next = ids[index + 1];
    if (at === 1) return fc.constant({ ...part, kind: 'input' as const });
    if (at === 0 && next !== undefined) return quietKinds.map((kind) => ({ ...part, id: `next-${part.id}`, kind, go: next }));
    return fc.record({ kind: quietKinds, go: fc.option(fc.constantFrom(...ids), { nil: undefined }) }).map(({ kind, go }) => ({ ...part, kind, ...(go === undefined ? {} : { go }) }));
  }))),
}))));

/** Goals, wrong turns and expected digits over given screens; the row of first elements stays free of wrong turns. */
function withKey(bare: SimulationTask): fc.Arbitrary<SimulationTask> {
  const others = bare.screens.map(({ id }) => id).filter((id) => id !== bare.start);
  const key = fc.record({
    best: fc.constantFrom(...others), side: fc.option(fc.constantFrom(...others), { nil: undefined }), sidePoints: fc.integer({ min: 1, max: bare.points }),
    flags: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), typed: fc.array(fc.option(digits, { nil: undefined }), { minLength: 4, maxLength: 4 }), allowedWrongTurns: fc.integer({ min: 0, max: 3 }),
  });
  return key.map(({ best, side, sidePoints, flags, typed, allowedWrongTurns }) => ({
    ...bare, allowedWrongTurns,
    policy: side !== undefined && side !== best && sidePoints < bare.points ? 'partial' : undefined,
    goals: [{ screen: best, points: bare.points }, ...(side !== undefined && side !== best ? [{ screen: side, points: sidePoints }] : [])],
    screens: bare.screens.map((screen, row) => ({
      ...screen,
      elements: screen.elements.map(({ wrong: _wrong, expect: _expect, ...element }, at) => {
        const expected = element.kind === 'input' ? typed[row] : undefined;
        const isWrong = element.kind !== 'input' && flags[row * 5 + at] === true && !element.id.startsWith('next-');
        return { ...element, ...(expected === undefined ? {} : { expect: expected }), ...(isWrong ? { wrong: true as const } : {}) };
      }),
    })),
  }));
}

/** Any walk of up to a dozen steps. */
const walkOver = (question: SimulationTask): fc.Arbitrary<SimulationTaskResponse> => fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((draws) => {
  const steps: string[] = [];
  for (const draw of draws) {
    const place = placeOnScreens(question, steps);
    if (!place) break;
    const possible = place.screen.elements.map(({ id, kind }) => (kind === 'input' ? typedStep(id, String(draw)) : id));
    if (place.passed.length > 0) possible.push(backStep, againStep);
    steps.push(possible[draw % possible.length] ?? '');
  }
  return steps;
});

export const simulationTaskCases: QuestionCases<SimulationTask, SimulationTaskResponse> = {
  question: fc.tuple(fc.record(commonFields), screens, fc.constantFrom(...mockDevices)).chain(([common, drawn, device]) => withKey({
    ...common, type: 'simulation-task', device, start: drawn[0]?.id ?? '', screens: drawn, goals: [], allowedWrongTurns: 0,
  })),
  rekeyed: withKey,
  rearranged: (question) => inAnyOrder(question.screens).chain((mixed) => fc.tuple(...mixed.map((screen) => inAnyOrder(screen.elements).map((elements) => ({ ...screen, elements })))))
    .map((mixed) => ({ ...question, screens: mixed })),
  response: walkOver,
  shownIds: (question) => [...question.screens.map((_, index) => `s${index + 1}`), ...question.screens.flatMap(({ elements }) => elements.map(({ id }) => id))],
  stranger: (question) => fc.constantFrom<unknown>([backStep], [`${question.screens.flatMap(({ elements }) => elements.map(({ id }) => id)).join('-').slice(0, 70)}-la`], ['x=abc'], ...oddValues.filter((value) => !Array.isArray(value))),
};
