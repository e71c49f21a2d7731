import { describe, expect, it } from '@jest/globals';
import { practicalTask } from './rules.ts';
import type { PracticalTask } from './rules.ts';

const both = (vi: string) => ({ vi, en: vi });
const written = {
  id: 'nop-ho-so', type: 'practical-task', competency: 'ND2', digcomp: ['2.3'], difficulty: 2, points: 3, stem: both('Đăng nhập Cổng dịch vụ công cùng người hỗ trợ.'), explanation: both('Làm một lần có người kèm thì lần sau tự tin hơn.'),
  source: 'Cổng Dịch vụ công quốc gia', reviewedOn: '2026-11-22',
  items: [{ id: 'mo', text: both('Mở đúng trang') }, { id: 'dang-nhap', text: both('Đăng nhập bằng VNeID') }, { id: 'tim', text: both('Tìm được thủ tục') }, { id: 'thoat', text: both('Đăng xuất') }],
};
const task: PracticalTask = practicalTask.schema.parse(written);
const partial: PracticalTask = practicalTask.schema.parse({ ...written, policy: 'partial' });

describe('a practical task', () => {
  it.each([
    ['xác nhận đủ bốn việc', ['mo', 'dang-nhap', 'tim', 'thoat'], 3, 3], ['xác nhận ba việc', ['mo', 'dang-nhap', 'tim'], 0, 2], ['xác nhận một việc', ['mo'], 0, 0], ['không xác nhận việc nào', [], 0, 0],
  ])('earns what was confirmed, rounded down: %s', (_, confirmed, whole, inParts) => {
    expect([task, partial].map((question) => practicalTask.score(question, { by: 'team-member', confirmed }).earned)).toEqual([whole, inParts]);
  });

  it('can be handed in without a helper, and then earns nothing', () => {
    expect(practicalTask.validate(task, { by: 'nobody', confirmed: [] })).toBe('complete');
    expect(practicalTask.score(partial, { by: 'nobody', confirmed: [] }).earned).toBe(0);
  });

  it('is open until it is said who confirms, and takes no ticks from nobody', () => {
    expect(practicalTask.validate(task, { confirmed: ['mo'] })).toBe('empty');
    expect(practicalTask.validate(task, { by: 'nobody', confirmed: ['mo'] })).toBe('invalid');
  });

  it('keeps roles, never names', () => {
    expect(practicalTask.validate(task, { by: 'Cô Lan', confirmed: ['mo'] })).toBe('invalid');
    expect(practicalTask.validate(task, { by: 'other', name: 'Cô Lan', confirmed: ['mo'] })).toBe('invalid');
  });
});
