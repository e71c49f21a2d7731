import { describe, expect, it } from '@jest/globals';
import { isUsername, suggestedUsername } from './suggested-username.ts';

describe('a suggested user name', () => {
  it('is the full name without marks, joined by dots', () => {
    expect(suggestedUsername('  Đặng Thị  Thuỳ Dương ')).toBe('dang.thi.thuy.duong');
  });

  it('is one the server takes', () => {
    expect(isUsername(suggestedUsername('Trần Văn An'))).toBe(true);
    expect(isUsername('Tran')).toBe(false);
    expect(isUsername('an')).toBe(false);
  });
});
