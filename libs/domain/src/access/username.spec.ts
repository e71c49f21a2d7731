import { describe, expect, it } from '@jest/globals';
import { usernamesFor } from './username.ts';

describe('sign-in names', () => {
  it('is the name without marks first, then numbered', () => {
    expect(usernamesFor('Lê Văn Bình', [42]).slice(0, 3)).toEqual(['le.van.binh', 'le.van.binh2', 'le.van.binh3']);
    expect(usernamesFor('Lê Văn Bình', [42]).at(-1)).toBe('le.van.binh0042');
  });

  it('drops what a keyboard may not have', () => {
    expect(usernamesFor('Đặng Thị O’Brien-Ngọc', [])[0]).toBe('dang.thi.o.brien.ngoc');
  });

  it('gives a short name a number and a name in other letters a stand-in', () => {
    expect(usernamesFor('Ơ An', [])[0]).toBe('o.an');
    expect(usernamesFor('Án', [])[0]).toBe('an2');
    expect(usernamesFor('王小明', [])[0]).toBe('thanh.vien');
  });
});
