import { describe, expect, it } from '@jest/globals';
import { placeOf } from './path.ts';
import type { ScenarioBody } from './rules.ts';

const text = { html: '<p>Lời.</p>' };
const body: ScenarioBody = {
  type: 'scenario', intro: text, start: 'call',
  nodes: [
    { id: 'call', text, choices: [{ id: 'listen', to: 'threat', label: 'Nghe tiếp' }, { id: 'hang-up', to: 'safe', label: 'Tắt máy' }] },
    { id: 'threat', text, choices: [{ id: 'pay', to: 'lost', label: 'Nộp tiền' }, { id: 'hang-up', to: 'safe', label: 'Tắt máy' }, { id: 'again', to: 'call', label: 'Hỏi lại' }] },
  ],
  ends: [{ id: 'safe', outcome: 'good', heading: 'An toàn', body: text }, { id: 'lost', outcome: 'bad', heading: 'Mất tiền', body: text }],
};

describe('placeOf', () => {
  it('stands at the first situation before any choice', () => {
    expect(placeOf(body, [])).toMatchObject({ passed: [], node: { id: 'call' }, end: undefined });
  });

  it('follows the choices to an end', () => {
    const place = placeOf(body, ['listen', 'pay']);
    expect(place.passed.map(({ choice }) => choice.label)).toEqual(['Nghe tiếp', 'Nộp tiền']);
    expect(place).toMatchObject({ node: undefined, end: { id: 'lost', outcome: 'bad' } });
  });

  it('may pass a situation twice', () => {
    expect(placeOf(body, ['listen', 'again', 'hang-up'])).toMatchObject({ end: { id: 'safe' } });
  });

  it('stops at a choice the story does not have', () => {
    expect(placeOf(body, ['listen', 'fly', 'pay'])).toMatchObject({ node: { id: 'threat' }, end: undefined });
  });
});
