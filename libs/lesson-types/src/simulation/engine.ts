import type { SimulationAction, SimulationBody, SimulationElement } from './rules.ts';

type Screen = SimulationBody['screens'][number];

/** What the last tap has to say; the words stand in the body of the lesson, the reason only chooses the heading. */
export interface SimulationRemark {
  screen: string;
  element: string;
  reason: 'mistake' | 'unequal' | 'sign' | 'decoy' | 'nothing';
}

/** Everything that changes while a learner practises. `typed` and `found` are keyed `screen/element`. */
export interface SimulationState {
  screen: string;
  /** Screens gone through, the latest last. */
  passed: readonly string[];
  typed: Readonly<Record<string, string>>;
  found: readonly string[];
  /** How often a tap led astray; never shown, never held against anybody. */
  mistakes: number;
  remark?: SimulationRemark | undefined;
  /** True once the goal was reached or every sign found; stays true until a fresh start. */
  isDone: boolean;
}

export type SimulationEvent =
  | { type: 'tap'; element: string }
  | { type: 'type'; element: string; digits: string }
  | { type: 'back' }
  | { type: 'close-remark' }
  | { type: 'restart' };

const keyOf = (screen: string, element: string): string => `${screen}/${element}`;

/** The screen the learner looks at. */
export const screenOf = (body: SimulationBody, state: SimulationState): Screen => {
  const screen = body.screens.find((other) => other.id === state.screen) ?? body.screens[0];
  if (!screen) throw new Error('simulation.no-screens');
  return screen;
};

/** A fresh start. */
export const startOf = (body: SimulationBody): SimulationState => ({ screen: body.start, passed: [], typed: {}, found: [], mistakes: 0, isDone: false });

const isSign = (element: SimulationElement): boolean => element.action !== undefined && 'sign' in element.action;

/** How many signs a find lesson hides, over all screens. */
export const signsIn = (body: SimulationBody): number => body.screens.reduce((sum, screen) => sum + screen.elements.filter(isSign).length, 0);

/** Digits in the fields of the current screen, by element id; only fields that expect or start with something. */
export function inputsOf(body: SimulationBody, state: SimulationState): Record<string, string> {
  if (body.mode === 'find') return {};
  return Object.fromEntries(screenOf(body, state).elements.flatMap((element) =>
    element.kind === 'input' && (element.expect !== undefined || element.initial !== undefined)
      ? [[element.id, state.typed[keyOf(state.screen, element.id)] ?? element.initial ?? '']]
      : []));
}

const moved = (body: SimulationBody, state: SimulationState, to: string): SimulationState => ({
  ...state,
  screen: to,
  passed: [...state.passed, state.screen],
  isDone: state.isDone || (body.mode === 'task' && to === body.goal),
});

function tapped(body: SimulationBody, state: SimulationState, element: SimulationElement): SimulationState {
  const remark = (reason: SimulationRemark['reason']): SimulationRemark => ({ screen: state.screen, element: element.id, reason });
  const action: SimulationAction | undefined = element.action;
  if (action === undefined) return { ...state, remark: remark('nothing') };
  if ('mistake' in action) {
    const astray: SimulationState = { ...state, mistakes: state.mistakes + 1, remark: remark('mistake') };
    return action.go === undefined ? astray : moved(body, astray, action.go);
  }
  if ('check' in action) {
    const field = screenOf(body, state).elements.find((other) => other.id === action.check);
    const isEqual = field?.expect !== undefined && inputsOf(body, state)[field.id] === field.expect;
    if (!isEqual) return { ...state, mistakes: state.mistakes + 1, remark: remark('unequal') };
    return moved(body, { ...state, remark: undefined }, action.go);
  }
  if ('sign' in action) {
    const key = keyOf(state.screen, element.id);
    const found = state.found.includes(key) ? state.found : [...state.found, key];
    return { ...state, found, remark: remark('sign'), isDone: state.isDone || (body.mode === 'find' && found.length === signsIn(body)) };
  }
  if ('decoy' in action) return { ...state, mistakes: state.mistakes + 1, remark: remark('decoy') };
  return moved(body, { ...state, remark: undefined }, action.go);
}

/** What becomes of `state` after one touch. A touch of something that is not on the screen changes nothing. */
export function afterEvent(body: SimulationBody, state: SimulationState, event: SimulationEvent): SimulationState {
  switch (event.type) {
    case 'tap': {
      const element = screenOf(body, state).elements.find((other) => other.id === event.element);
      return element ? tapped(body, state, element) : state;
    }
    case 'type': {
      if (inputsOf(body, state)[event.element] === undefined) return state;
      const digits = event.digits.replace(/\D/g, '').slice(0, 12);
      return { ...state, typed: { ...state.typed, [keyOf(state.screen, event.element)]: digits }, remark: undefined };
    }
    case 'back': {
      const to = state.passed[state.passed.length - 1];
      return to === undefined ? state : { ...state, screen: to, passed: state.passed.slice(0, -1), remark: undefined };
    }
    case 'close-remark':
      return { ...state, remark: undefined };
    case 'restart':
      return startOf(body);
  }
}

/** Taps that lead from one screen on, mistakes left out. */
const waysOn = (screen: Screen | undefined): { element: SimulationElement; to: string }[] => (screen?.elements ?? []).flatMap((element) =>
  element.action && 'go' in element.action && element.action.go !== undefined && !('mistake' in element.action) ? [{ element, to: element.action.go }] : []);

/** Least number of taps from each screen to the nearest of `ends`; a screen without a way is absent. */
function distancesTo(body: SimulationBody, ends: readonly string[]): Map<string, number> {
  const distance = new Map(ends.map((id) => [id, 0]));
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const screen of body.screens) {
      for (const { to } of waysOn(screen)) {
        const via = (distance.get(to) ?? Infinity) + 1;
        if (via < (distance.get(screen.id) ?? Infinity)) {
          distance.set(screen.id, via);
          isGrowing = true;
        }
      }
    }
  }
  return distance;
}

/** The element on the current screen that leads on: the next tap towards the goal, the field to mend, or a sign not yet found. */
export function hintOf(body: SimulationBody, state: SimulationState): string | undefined {
  const screen = screenOf(body, state);
  const isOpenSign = (on: Screen, element: SimulationElement): boolean => isSign(element) && !state.found.includes(keyOf(on.id, element.id));
  if (body.mode === 'find') {
    const here = screen.elements.find((element) => isOpenSign(screen, element));
    if (here) return here.id;
  } else if (state.screen === body.goal) return undefined;
  const ends = body.mode === 'task' ? (body.goal === undefined ? [] : [body.goal])
    : body.screens.filter((other) => other.elements.some((element) => isOpenSign(other, element))).map((other) => other.id);
  const distance = distancesTo(body, ends);
  const best = waysOn(screen)
    .filter(({ to }) => distance.has(to))
    .sort((a, b) => (distance.get(a.to) ?? Infinity) - (distance.get(b.to) ?? Infinity))[0];
  const action = best?.element.action;
  if (action && 'check' in action) {
    const field = screen.elements.find((element) => element.id === action.check);
    if (field && inputsOf(body, state)[field.id] !== field.expect) return field.id;
  }
  return best?.element.id;
}
