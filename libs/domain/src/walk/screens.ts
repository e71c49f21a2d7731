/** A made-up screen to walk through. An element with `go` leads to another screen; an `input` takes digits. */
export interface WalkScreen { id: string; elements: readonly { id: string; kind: string; go?: string | undefined }[] }

/** What a learner does besides tapping an element: one screen back, or from the start again. Never the id of an element. */
export const backStep = '<';
export const againStep = '<<';
/** Steps a walk may hold; whoever needs more is lost and better helped by a person. */
export const mostSteps = 100;
const mostDigits = 12;

/** Where somebody stands: screens gone through (the latest last), digits by `screen/element`, and the steps that count. */
export interface ScreenPlace<Screen extends WalkScreen> {
  screen: Screen;
  passed: readonly { screen: Screen; tap: string }[];
  typed: Readonly<Record<string, string>>;
  /** Every tap in order, steps back and fresh starts included; those before a fresh start stay. */
  taps: readonly { screen: Screen; element: Screen['elements'][number] }[];
}

/** The step that says that `digits` stand in a field now. */
export const typedStep = (element: string, digits: string): string => `${element}=${digits.replace(/\D/g, '').slice(0, mostDigits)}`;
/** Where the digits of a field are kept. */
export const fieldKey = (screen: string, element: string): string => `${screen}/${element}`;

const isTyped = /^([a-z0-9-]+)=(\d{0,12})$/;

/** Adds a step to a walk; digits typed into the same field one after the other are one step. Nothing is added to a full walk. */
export function withStep(steps: readonly string[], step: string): string[] {
  const last = steps[steps.length - 1];
  const field = isTyped.exec(step)?.[1];
  if (field !== undefined && last !== undefined && isTyped.exec(last)?.[1] === field) return [...steps.slice(0, -1), step];
  return steps.length < mostSteps ? [...steps, step] : [...steps];
}

/**
 * Follows the steps from the start: `id` taps an element of the current screen, `id=123` types digits into a field,
 * `<` goes one screen back, `<<` starts again with empty fields. Returns undefined where a step cannot be taken.
 */
export function placeOnScreens<Screen extends WalkScreen>(walk: { start: string; screens: readonly Screen[] }, steps: readonly string[]): ScreenPlace<Screen> | undefined {
  const screenAt = (id: string): Screen | undefined => walk.screens.find((other) => other.id === id);
  const first = screenAt(walk.start);
  if (!first || steps.length > mostSteps) return undefined;
  let screen = first;
  let passed: { screen: Screen; tap: string }[] = [];
  let typed: Record<string, string> = {};
  const taps: { screen: Screen; element: Screen['elements'][number] }[] = [];
  for (const step of steps) {
    const [, field, digits] = isTyped.exec(step) ?? [];
    if (step === againStep) {
      [screen, passed, typed] = [first, [], {}];
    } else if (step === backStep) {
      const before = passed.pop();
      if (!before) return undefined;
      screen = before.screen;
    } else if (field !== undefined && digits !== undefined) {
      if (!screen.elements.some((element) => element.id === field && element.kind === 'input')) return undefined;
      typed = { ...typed, [fieldKey(screen.id, field)]: digits };
    } else {
      const element = screen.elements.find((other) => other.id === step);
      if (!element) return undefined;
      taps.push({ screen, element });
      const to = element.go === undefined ? undefined : screenAt(element.go);
      if (element.go !== undefined && !to) return undefined;
      if (to) {
        passed.push({ screen, tap: element.id });
        screen = to;
      }
    }
  }
  return { screen, passed, typed, taps };
}
