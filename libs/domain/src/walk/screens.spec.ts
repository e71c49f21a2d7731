import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { againStep, backStep, mostSteps, placeOnScreens, typedStep, withStep } from './screens.ts';

const walk = {
  start: 'home',
  screens: [
    { id: 'home', elements: [{ id: 'title', kind: 'heading' }, { id: 'pay', kind: 'button', go: 'pay' }, { id: 'news', kind: 'row', go: 'news' }] },
    { id: 'pay', elements: [{ id: 'amount', kind: 'input' }, { id: 'send', kind: 'button', go: 'done' }] },
    { id: 'news', elements: [{ id: 'text', kind: 'text' }] },
    { id: 'done', elements: [{ id: 'note', kind: 'notice' }] },
  ],
};
const at = (...steps: string[]) => placeOnScreens(walk, steps);

describe('placeOnScreens', () => {
  it('stands on the first screen before any tap', () => {
    expect(at()).toMatchObject({ screen: { id: 'home' }, passed: [], typed: {}, taps: [] });
  });

  it('follows taps, keeps typed digits and remembers the way', () => {
    const place = at('pay', 'amount=50000', 'send');
    expect(place?.screen.id).toBe('done');
    expect(place?.passed.map(({ screen, tap }) => `${screen.id}>${tap}`)).toEqual(['home>pay', 'pay>send']);
    expect(place?.typed).toEqual({ 'pay/amount': '50000' });
  });

  it('goes back one screen and counts the tap all the same', () => {
    const place = at('news', backStep, 'pay');
    expect(place?.screen.id).toBe('pay');
    expect(place?.taps.map(({ element }) => element.id)).toEqual(['news', 'pay']);
  });

  it('starts again with empty fields but forgets no tap', () => {
    const place = at('pay', 'amount=1', againStep);
    expect(place).toMatchObject({ screen: { id: 'home' }, passed: [], typed: {} });
    expect(place?.taps).toHaveLength(1);
  });

  it('stays where it is when something is tapped that leads nowhere', () => {
    expect(at('title', 'title')?.screen.id).toBe('home');
  });

  it.each([
    ['an element of another screen', ['send']], ['a step back on the first screen', [backStep]], ['digits on what is no field', ['pay', 'send=1']],
    ['letters in a field', ['pay', 'amount=abc']], ['too many steps', Array.from({ length: mostSteps + 1 }, () => 'title')],
  ])('is no walk with %s', (_, steps) => {
    expect(placeOnScreens(walk, steps)).toBeUndefined();
  });
});

describe('withStep', () => {
  it('takes digits typed one after the other for one step', () => {
    expect(['5', '50', '500'].reduce<string[]>((steps, digits) => withStep(steps, typedStep('amount', digits)), ['pay'])).toEqual(['pay', 'amount=500']);
  });

  it('keeps only digits, at most twelve', () => {
    expect(typedStep('amount', '1.000.000 đồng và 1234567890')).toBe('amount=100000012345');
  });

  it('never makes a walk too long, nor a walk that cannot be taken out of one that can', () => {
    const steps = fc.array(fc.constantFrom('title', 'pay', 'news', 'send', 'text', backStep, againStep, typedStep('amount', '12')), { maxLength: 130 });
    fc.assert(fc.property(steps, (tried) => {
      let taken: string[] = [];
      for (const step of tried) {
        const next = withStep(taken, step);
        if (placeOnScreens(walk, next)) taken = next;
      }
      expect(taken.length).toBeLessThanOrEqual(mostSteps);
      expect(placeOnScreens(walk, taken)).toBeDefined();
    }));
  });
});
