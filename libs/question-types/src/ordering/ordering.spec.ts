import { describe, expect, it } from '@jest/globals';
import { both, sampleFields } from '../testing/example.ts';
import { ordering } from './rules.ts';
import type { Ordering } from './rules.ts';

const question: Ordering = ordering.schema.parse({
  ...sampleFields, type: 'ordering', points: 4, stem: both('Xếp các bước nộp hồ sơ trực tuyến'),
  items: [
    { id: 'dang-nhap', text: both('Đăng nhập'), feedback: both('Đăng nhập trước thì trang mới biết ai nộp.') }, { id: 'chon', text: both('Chọn thủ tục') }, { id: 'dien', text: both('Điền tờ khai') }, { id: 'nop', text: both('Bấm Nộp hồ sơ') },
  ],
});

describe('an ordering', () => {
  it.each([
    ['đúng cả bốn bước', ['dang-nhap', 'chon', 'dien', 'nop'], 4, 4], ['đổi hai bước giữa: 2 trên 4 đúng chỗ', ['dang-nhap', 'dien', 'chon', 'nop'], 0, 2],
    ['chỉ bước đầu đúng chỗ', ['dang-nhap', 'nop', 'chon', 'dien'], 0, 1], ['không bước nào đúng chỗ', ['nop', 'dien', 'chon', 'dang-nhap'], 0, 0],
  ])('%s', (_, response, allOrNothing, inParts) => {
    expect(ordering.score(question, response).earned).toBe(allOrNothing);
    expect(ordering.score({ ...question, policy: 'partial' }, response).earned).toBe(inParts);
  });

  it('says its word for an item that is not in its place', () => {
    expect(ordering.feedbackOf?.(question, ['chon', 'dang-nhap', 'dien', 'nop'])?.vi).toContain('ai nộp');
    expect(ordering.feedbackOf?.(question, ordering.keyOf(question))).toBeUndefined();
  });
});
