import { describe, expect, it } from '@jest/globals';
import { acceptedFor, foldTyped, isBlank, typedWrong, withoutStars } from './typed-text.ts';

const isAccepted = (answer: string, typed: string, leniency = {}): boolean => acceptedFor([{ text: answer }], typed, leniency) !== undefined;

describe('typed words', () => {
  it.each([
    ['hoà bình', 'hòa bình'], ['thuỷ', 'thủy'], ['khoẻ', 'khỏe'], ['quý', 'qúy'], ['toàn', 'tòan'], ['già', 'gìa'], ['của', 'cuả'], ['Huỳnh Thuý', 'hùynh thúy'], ['loại', 'lọai'],
    ['Hà Nội', 'hà nội'], ['Hà Nội', '  HÀ \u00A0 NỘI '], ['Hà Nội', 'Hà Nội'.normalize('NFD')], ['Hà Nội', 'Hà Nội. '], ['Đà Nẵng', 'đà nẵng'], ['mã OTP', 'Mã\u200B otp'],
    ['"an toàn"', '“An toàn”'], ['Tết - Nguyên đán', 'Tết – nguyên đán'], ['.', '.'], ['5*', '5*'],
  ])('takes "%s" for "%s"', (answer, typed) => {
    expect(isAccepted(answer, typed)).toBe(true);
  });

  it.each([
    ['hoà', 'hoa', 'a missing mark'], ['hoà', 'hoá', 'another tone'], ['đá', 'da', 'd for đ'], ['mười', 'muời', 'a missing horn'], ['ba', 'bà', 'a mark too many'], ['an toàn', 'antoàn', 'a missing space'], ['113', '1133', 'a digit too many'], ['lừa đảo', '', 'nothing'],
  ])('does not take "%s" for "%s": %s', (answer, typed) => {
    expect(isAccepted(answer, typed)).toBe(false);
  });

  it.each([['Hà Nội', 'ha noi', true], ['Hà Nội', 'Hà noi', true], ['Hà Nội', 'Hà Nôi', true], ['đường dây nóng', 'duong dây nong', true], ['hoà', 'hoa', true], ['Hà Nội', 'Há Nội', false], ['ba', 'bà', false], ['da', 'đa', false]])(
    'with marks optional, "%s" for "%s": %s', (answer, typed, taken) => {
      expect(isAccepted(answer, typed, { marksOptional: true })).toBe(taken);
    },
  );

  it('minds capitals only where asked', () => {
    expect(isAccepted('VNeID', 'vneid')).toBe(true);
    expect(isAccepted('VNeID', 'vneid', { caseMatters: true })).toBe(false);
    expect(isAccepted('Đ', 'Đ', { caseMatters: true })).toBe(true);
  });

  it.each([
    ['*lừa đảo*', 'Tin nhắn lừa đảo!', true], ['*lừa đảo*', 'lừa đảo', true], ['gọi * số', 'gọi vào số', true], ['gọi*số', 'gọi số', true], ['gọi * số', 'gọi số', false], ['hoà*', 'hoàng', true], ['hoà*', 'hòa giải', true],
    ['*án', 'toán', true], ['a*a', 'a', false], ['a*b*c', 'axxbyyc', true], ['a*b*c', 'acb', false], ['*b*b*', 'abcb', true], ['*b*b*', 'abc', false], ['50\\*', '50*', true], ['50\\*', '500', false],
    ['*', 'gì cũng được', true], ['*hà*', 'hạ', false], ['a***b', 'ab', true],
  ])('"%s" for "%s": %s', (answer, typed, taken) => {
    expect(isAccepted(answer, typed)).toBe(taken);
  });

  it('lets the plainest answer count, in any order', () => {
    const answers = [{ text: '*', weight: 0 }, { text: '*công an*', weight: 50 }, { text: 'công an phường', weight: 100 }, { text: 'cong an phuong', weight: 20 }];
    for (const list of [answers, answers.toReversed()]) {
      expect(acceptedFor(list, 'Công an phường')?.weight).toBe(100);
      expect(acceptedFor(list, 'báo công an xã')?.weight).toBe(50);
      expect(acceptedFor(list, 'hàng xóm')?.weight).toBe(0);
      expect(acceptedFor(list, 'cong an phuong', { marksOptional: true })?.weight).toBe(20);
    }
  });

  it('is not slowed by many stars', () => {
    const answer = `${'*a'.repeat(99)}*b`;
    const began = performance.now();
    expect(isAccepted(answer, 'a'.repeat(200))).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('knows what is blank, how an answer reads without stars, and something wrong', () => {
    expect([' \u200B ', '', '.'].map(isBlank)).toEqual([true, true, false]);
    expect(withoutStars('*gọi  *113* 5\\*')).toBe('gọi 113 5*');
    expect(foldTyped('  Hoà  BÌNH.')).toBe('hoà bình');
    for (const text of ['qqq', 'quá zô', '*a*']) expect(isAccepted(text, typedWrong([{ text }]), { marksOptional: true })).toBe(false);
  });
});
