import { describe, expect, it } from '@jest/globals';
import { scenario } from './rules.ts';
import type { Scenario } from './rules.ts';

const both = (vi: string) => ({ vi, en: vi });
const choice = (id: string, text: string, to: string) => ({ id, text: both(text), to });
const written = {
  id: 'cuoc-goi', type: 'scenario', competency: 'ND5', digcomp: ['4.1'], difficulty: 2, points: 2, policy: 'partial', stem: both('Xử lý cuộc gọi này thế nào?'), explanation: both('Công an không làm việc qua điện thoại.'),
  source: 'Bộ Công an', reviewedOn: '2026-11-22', start: 'goi',
  nodes: [
    { id: 'goi', speaker: both('Người gọi'), text: both('Tôi là công an. Bà có liên quan một vụ án.'), choices: [choice('nghe', 'Nghe tiếp', 'doa'), choice('tat', 'Tắt máy', 'an-toan')] },
    { id: 'doa', speaker: both('Người gọi'), text: both('Chuyển tiền vào tài khoản tạm giữ ngay.'), choices: [choice('chuyen', 'Chuyển tiền', 'mat-tien'), choice('tat', 'Tắt máy', 'tat-muon'), choice('hoi', 'Gọi công an phường', 'an-toan')] },
  ],
  ends: [{ id: 'an-toan', text: both('Không mất gì.'), points: 2 }, { id: 'tat-muon', text: both('Suýt mất tiền.'), points: 1 }, { id: 'mat-tien', text: both('Mất tiền.'), points: 0 }],
};
const story: Scenario = scenario.schema.parse(written);

describe('a scenario', () => {
  it.each([
    ['tắt máy ngay', ['tat'], 2], ['nghe tiếp rồi gọi công an phường', ['nghe', 'hoi'], 2], ['nghe tiếp rồi mới tắt', ['nghe', 'tat'], 1], ['chuyển tiền', ['nghe', 'chuyen'], 0],
  ])('earns what its end is worth: %s', (_, path, earned) => {
    expect(scenario.score(story, path)).toEqual({ earned, total: 2 });
  });

  it('is open until an end is reached, and invalid off the paths of the story', () => {
    expect([[], ['nghe']].map((path) => scenario.validate(story, path))).toEqual(['empty', 'empty']);
    expect([['chuyen'], ['tat', 'tat'], ['nghe', 'an-toan']].map((path) => scenario.validate(story, path))).toEqual(['invalid', 'invalid', 'invalid']);
  });

  it('takes the shortest good way for the key', () => {
    expect(scenario.keyOf(story)).toEqual(['tat']);
  });

  it('tells after submission how the story ended', () => {
    expect(scenario.feedbackOf?.(story, ['nghe', 'chuyen'])?.vi).toBe('Mất tiền.');
    expect(scenario.feedbackOf?.(story, ['nghe'])).toBeUndefined();
  });

  it('shows no end before submission, neither its name nor its words', () => {
    const shown = JSON.stringify(scenario.toPublic(story, 'vi', (items) => [...items]));
    for (const end of story.ends) expect(shown).not.toMatch(new RegExp(`${end.id}|${end.text.vi}`));
    expect(shown).toContain('"to":"doa"');
  });

  it.each([
    ['a place that is not there', { start: 'khong-co' }],
    ['a choice into nowhere', { nodes: [{ ...written.nodes[0], choices: [choice('a', 'A', 'khong-co'), choice('b', 'B', 'doa')] }, written.nodes[1]] }],
    ['a situation nobody reaches', { start: 'doa' }],
    ['a story that goes in circles', { nodes: [written.nodes[0], { ...written.nodes[1], choices: [...written.nodes[1]!.choices, choice('lai', 'Nghe lại', 'goi')] }] }],
    ['no end worth all points', { points: 3 }],
    ['no end worth nothing', { ends: written.ends.map((end) => ({ ...end, points: Math.max(1, end.points) })) }],
    ['points in between without the partial policy', { policy: 'all-or-nothing' }],
  ])('refuses %s', (_, change) => {
    expect(scenario.schema.safeParse({ ...written, ...change }).success).toBe(false);
  });
});
