import { describe, expect, it } from '@jest/globals';
import { unitLabels } from './unit-labels.ts';

describe('column heads of units', () => {
  it('say the common beginning once', () => {
    expect(unitLabels(['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 10'])).toEqual({ prefix: 'Tổ dân phố số', labels: ['1', '2', '10'] });
    expect(unitLabels(['Tổ 1', 'Tổ 2', 'Tổ 2A'])).toEqual({ prefix: 'Tổ', labels: ['1', '2', '2A'] });
  });

  it('stay whole when names differ or the rest is long', () => {
    const names = ['Khu phố Bình Thuận', 'Khu phố Thanh Bình', 'Khu phố Hải Châu'];
    expect(unitLabels(names)).toEqual({ prefix: null, labels: names });
    expect(unitLabels(['Văn phòng', 'Công an', 'Trạm Y tế']).prefix).toBeNull();
  });

  it('stay whole for one or two units', () => {
    expect(unitLabels(['Tổ 1', 'Tổ 2'])).toEqual({ prefix: null, labels: ['Tổ 1', 'Tổ 2'] });
    expect(unitLabels([])).toEqual({ prefix: null, labels: [] });
  });
});
