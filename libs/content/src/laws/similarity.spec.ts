import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newShare, similarity } from './similarity.ts';

describe('likeness of texts', () => {
  it('does not see marks, case, punctuation or the order of words', () => {
    expect(similarity('Hoà bình, nhé!', 'hòa bình nhé')).toBe(1);
    expect(similarity('bác làm gì trước', 'trước bác làm gì')).toBe(1);
  });

  it('is high for a changed word and low for another question', () => {
    expect(similarity('Bác nhận tin nhắn lạ của ngân hàng thì làm gì?', 'Bác nhận tin nhắn lạ của công an thì làm gì?')).toBeGreaterThan(0.8);
    expect(similarity('Ai được hỏi mã xác nhận?', 'Mật khẩu nên cất ở đâu?')).toBeLessThan(0.3);
  });

  it('is 1 for a text with itself, the same both ways and between 0 and 1', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const alike = similarity(a, b);
      return similarity(a, a) === 1 && alike === similarity(b, a) && alike >= 0 && alike <= 1;
    }));
  });

  it('counts words that bring something new', () => {
    expect(newShare('Không bấm vào đường dẫn', 'Không bấm vào đường dẫn')).toBe(0);
    expect(newShare('Kẻ gian muốn ta vội', 'Tắt máy')).toBe(1);
    expect(newShare('', 'x')).toBe(0);
  });
});
