import { scoreAttempt } from '@hocso/domain/scoring/score-attempt';
import { describe, expect, it } from '@jest/globals';
import { selfCheck } from './rules.ts';

const both = (vi: string) => ({ vi, en: vi });
const written = {
  id: 'tu-danh-gia', type: 'self-check', competency: 'ND4', digcomp: ['2.3'], difficulty: 1, stem: both('Quét mã QR để trả tiền: làm được đến đâu?'), explanation: both('Cần giúp thì cứ gọi Tổ công nghệ số.'),
  source: 'Khung năng lực số', reviewedOn: '2026-11-22',
};
const once = selfCheck.schema.parse(written);
const twice = selfCheck.schema.parse({ ...written, asks: 'before-and-now' });

describe('a self-check', () => {
  it.each(['unknown', 'with-help', 'alone', 'can-teach'] as const)('gives no points and takes none for "%s"', (now) => {
    expect(selfCheck.score(once, { now })).toEqual({ earned: 0, total: 0 });
  });

  it('turns no fail into a pass and no pass into a fail', () => {
    const noted = selfCheck.score(once, { now: 'unknown' });
    for (const earned of [0, 7, 8, 10]) {
      const marks = Array.from({ length: 10 }, (_, index) => ({ earned: index < earned ? 1 : 0, total: 1 }));
      expect(scoreAttempt([...marks, noted, noted], 80)).toMatchObject({ rawPoints: earned, maxPoints: 10, passed: scoreAttempt(marks, 80).passed });
    }
  });

  it('is open until every moment it asks for is told', () => {
    expect(selfCheck.validate(twice, { now: 'alone' })).toBe('empty');
    expect(selfCheck.validate(twice, { before: 'unknown', now: 'alone' })).toBe('complete');
    expect(selfCheck.validate(once, {})).toBe('empty');
    expect(selfCheck.validate(once, { before: 'unknown', now: 'alone' })).toBe('invalid');
  });

  it('cannot be made to count', () => {
    expect(selfCheck.schema.safeParse({ ...written, points: 1 }).success).toBe(false);
  });
});
