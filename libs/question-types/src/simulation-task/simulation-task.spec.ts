import { describe, expect, it } from '@jest/globals';
import { simulationTask } from './rules.ts';
import type { SimulationTask } from './rules.ts';

const both = (vi: string) => ({ vi, en: vi });
const element = (id: string, kind: string, text: string, more: object = {}) => ({ id, kind, text: both(text), ...more });
const written = {
  id: 'tra-tien', type: 'simulation-task', competency: 'ND4', digcomp: ['2.3'], difficulty: 2, points: 3, stem: both('Trả 50.000 đồng cho người bán rau.'), explanation: both('Xem tên và số tiền rồi mới đồng ý.'),
  source: 'Ngân hàng Nhà nước', reviewedOn: '2026-11-22', device: 'phone', start: 'chinh', allowedWrongTurns: 1, goals: [{ screen: 'xong', points: 3 }],
  screens: [
    { id: 'chinh', title: both('Ngân hàng mẫu'), elements: [element('quet', 'button', 'Quét mã QR', { go: 'nhap' }), element('vay', 'row', 'Vay nhanh', { go: 'lac', wrong: true }), element('tin', 'text', 'Tin tức')] },
    { id: 'nhap', title: both('Số tiền'), elements: [element('so-tien', 'input', 'Số tiền', { expect: '50000' }), element('tiep', 'button', 'Tiếp tục', { go: 'xem' })] },
    { id: 'xem', title: both('Xem lại'), elements: [element('dong-y', 'button', 'Đồng ý', { go: 'xong' }), element('huy', 'button', 'Huỷ', { go: 'chinh', wrong: true })] },
    { id: 'xong', title: both('Đã trả'), elements: [element('bien-lai', 'notice', 'Đã trả tiền')] },
    { id: 'lac', title: both('Vay'), elements: [element('dang-ky', 'button', 'Đăng ký vay', { wrong: true })] },
  ],
};
const task: SimulationTask = simulationTask.schema.parse(written);
const partial: SimulationTask = simulationTask.schema.parse({ ...written, policy: 'partial', goals: [...written.goals, { screen: 'xem', points: 2 }] });
const right = ['quet', 'so-tien=50000', 'tiep', 'dong-y'];
const points = (question: SimulationTask, steps: string[]): number => simulationTask.score(question, steps).earned;

describe('a simulation task', () => {
  it.each([
    ['làm đúng ngay', right, 3, 3],
    ['bấm vào chữ không mở gì rồi làm đúng', ['tin', ...right], 3, 3],
    ['lạc một lần, lùi lại rồi làm đúng', ['vay', '<', ...right], 3, 3],
    ['lạc hai lần rồi làm đúng', ['vay', 'dang-ky', '<', ...right], 0, 2],
    ['lạc hai lần rồi làm lại từ đầu', ['vay', 'dang-ky', '<<', ...right], 0, 2],
    ['nhập nhầm số tiền', ['quet', 'so-tien=500000', 'tiep', 'dong-y'], 0, 0],
    ['nhập nhầm, lùi lại sửa', ['quet', 'so-tien=500000', 'tiep', '<', 'so-tien=50000', 'tiep', 'dong-y'], 3, 3],
    ['dừng trước khi đồng ý', right.slice(0, 3), 0, 2],
    ['chưa đi đâu', ['tin'], 0, 0],
  ])('%s', (_, steps, whole, inParts) => {
    expect([points(task, steps), points(partial, steps)]).toEqual([whole, inParts]);
  });

  it('takes the shortest way without a wrong turn for the key', () => {
    expect(simulationTask.keyOf(task)).toEqual(right);
  });

  it('is no response with a tap on what is not there, and empty without any tap', () => {
    expect([['dong-y'], ['<'], ['quet', 'quet']].map((steps) => simulationTask.validate(task, steps))).toEqual(['invalid', 'invalid', 'invalid']);
    expect(simulationTask.validate(task, [])).toBe('empty');
  });

  it('shows where taps lead, but neither goal, wrong turn, expected digits nor the names of screens', () => {
    const shown = simulationTask.toPublic(partial, 'vi', (items) => [...items]);
    expect(shown.start).toBe('s1');
    expect(shown.screens[0]?.elements.map(({ go }) => go)).toEqual(['s2', 's3', undefined]);
    expect(JSON.stringify(shown)).not.toMatch(/wrong|expect|goals|"xong"|"lac"|50000|allowed/);
  });

  it('numbers screens by what leads to them, not by the order they were written in', () => {
    const mixed = simulationTask.schema.parse({ ...written, screens: written.screens.toReversed() });
    expect(simulationTask.toPublic(mixed, 'vi', (items) => [...items])).toEqual(simulationTask.toPublic(task, 'vi', (items) => [...items]));
  });

  it.each([
    ['a goal nobody reaches', { goals: [{ screen: 'khong-co', points: 3 }] }],
    ['the start as a goal', { goals: [{ screen: 'chinh', points: 3 }] }],
    ['no goal worth all points', { points: 4 }],
    ['a lesser goal without the partial policy', { goals: [...written.goals, { screen: 'xem', points: 1 }] }],
    ['a goal that only a wrong turn leads to', { goals: [{ screen: 'lac', points: 3 }] }],
    ['a tap into nowhere', { screens: [{ ...written.screens[0], elements: [element('quet', 'button', 'Quét', { go: 'khong-co' })] }, ...written.screens.slice(1)] }],
    ['a field that leads somewhere', { screens: [...written.screens.slice(0, 4), { ...written.screens[4], elements: [element('ma', 'input', 'Mã', { go: 'chinh' })] }] }],
    ['digits expected of a button', { screens: [...written.screens.slice(0, 4), { ...written.screens[4], elements: [element('ma', 'button', 'Mã', { expect: '1' })] }] }],
  ])('refuses %s', (_, change) => {
    expect(simulationTask.schema.safeParse({ ...written, ...change }).success).toBe(false);
  });
});
