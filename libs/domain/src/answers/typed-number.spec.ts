import { describe, expect, it } from '@jest/globals';
import { numberMeant, readNumber, writtenNumber } from './typed-number.ts';

describe('a typed number', () => {
  it.each([
    ['0,5', '0.5'], ['1.000', '1000'], ['1.000,5', '1000.5'], ['12.345.678,90', '12345678.9'], ['1 000', '1000'], ['1\u00A0000,25', '1000.25'], ['5', '5'], ['007', '7'], ['-3,5', '-3.5'], ['−3', '-3'], ['+4', '4'], ['-0', '0'], ['100000', '100000'], [',5', '0.5'], ['.5', '0.5'], ['５', '5'], ['1000,125', '1000.125'],
    ['1.5', '1.5'], ['0.500', '0.5'], ['0,500', '0.5'], ['1,000.5', '1000.5'], ['1,000,000', '1000000'], ['1.0000', '1'], ['1234,567', '1234.567'], ['5.', '5'], ['1.000.000', '1000000'],
  ])('"%s" is %s', (text, value) => {
    expect(readNumber(text).settled).toBe(value);
    expect(numberMeant({ text })).toBe(value);
  });

  it.each([['1,000', ['1', '1000']], ['1,234', ['1.234', '1234']], ['-12,500', ['-12.5', '-12500']]])('"%s" may be %j and is not settled', (text, meanings) => {
    expect(readNumber(text)).toMatchObject({ meanings, settled: undefined });
    expect(numberMeant({ text })).toBeUndefined();
    for (const meant of meanings) expect(numberMeant({ text, meant })).toBe(meant);
    expect(numberMeant({ text, meant: '999' })).toBeUndefined();
  });

  it('asks readers of English about 1.000 as well', () => {
    expect(readNumber('1.000', 'en')).toMatchObject({ meanings: ['1000', '1'], settled: undefined });
    expect(readNumber('1.500,5', 'en').settled).toBe('1500.5');
    expect(readNumber('2.5', 'en').settled).toBe('2.5');
  });

  it.each(['', 'năm', '1.00.0', '1,2,3', '1.000.00', '3 4', '--5', '1.2,3.4', '.', '-', '1,000,00'])('"%s" is no number', (text) => {
    expect(readNumber(text)).toMatchObject({ meanings: [], settled: undefined });
  });

  it.each([['5 km', '5', 'km'], ['50%', '50', '%'], ['100.000 đồng', '100000', 'đồng'], ['1.000đ.', '1000', 'đ.'], ['3,5 . ', '3.5', ''], ['1/2', '1', '/2'], ['2e3', '2', 'e3']])('"%s" is %s and then "%s"', (text, settled, rest) => {
    expect(readNumber(text)).toMatchObject({ settled, rest });
  });

  it('is written back as people write it', () => {
    expect([writtenNumber('1000.5'), writtenNumber('1000.5', 'en')]).toEqual(['1000,5', '1000.5']);
  });
});
