import { describe, expect, it } from '@jest/globals';
import { messageCheck } from './rules.ts';
import type { MessageCheck, MessageCheckResponse } from './rules.ts';

const both = (vi: string) => ({ vi, en: vi });
const message: MessageCheck = messageCheck.schema.parse({
  id: 'tin-nhan', type: 'message-check', competency: 'ND5', digcomp: ['4.1'], difficulty: 2, points: 4, stem: both('Tin nhắn này có gì đáng ngờ?'), explanation: both('Ngân hàng không gửi đường dẫn.'),
  source: 'Bộ Công an', reviewedOn: '2026-11-22',
  screen: {
    device: 'phone', title: both('Tin nhắn'), elements: [
      { id: 'sender', kind: 'sender', text: both('Ngân hàng An Bình mẫu') },
      { id: 'greeting', kind: 'text', text: both('Kính chào quý khách') },
      { id: 'hurry', kind: 'text', text: both('Tài khoản sẽ bị khoá trong 2 giờ tới') },
      { id: 'link', kind: 'link', text: both('http://anbinh-xacminh.example') },
    ],
  },
  key: { verdict: 'scam', suspicious: ['hurry', 'link'] },
});
const safe: MessageCheck = messageCheck.schema.parse({ ...message, key: { verdict: 'safe', suspicious: [] } });
const scam = (...suspicious: string[]): MessageCheckResponse => ({ verdict: 'scam', suspicious });
const points = (question: MessageCheck, response: MessageCheckResponse): number => messageCheck.score(question, response).earned;

describe('a message check', () => {
  it.each<[string, MessageCheckResponse, number]>([
    ['nói đúng là lừa đảo và đánh dấu đủ hai chỗ', scam('hurry', 'link'), 4],
    ['đánh dấu theo thứ tự khác', scam('link', 'hurry'), 4],
    ['bỏ sót một chỗ', scam('hurry'), 0],
    ['đánh dấu thừa lời chào', scam('greeting', 'hurry', 'link'), 0],
    ['đánh dấu đủ nhưng nói là an toàn', { verdict: 'safe', suspicious: ['hurry', 'link'] }, 0],
    ['không đánh dấu gì, nói an toàn', { verdict: 'safe', suspicious: [] }, 0],
  ])('all or nothing: %s', (_, response, earned) => {
    expect(points(message, response)).toBe(earned);
  });

  it.each<[string, MessageCheckResponse, number]>([
    ['đủ cả', scam('hurry', 'link'), 4], ['sót một chỗ: 2 trên 3', scam('hurry'), 2], ['chỉ nói đúng là lừa đảo: 1 trên 3', scam(), 1],
    ['đủ nhưng thừa một chỗ: 2 trên 3', scam('greeting', 'hurry', 'link'), 2], ['thừa nhiều hơn đúng', scam('sender', 'greeting'), 0], ['nói là an toàn', { verdict: 'safe', suspicious: ['hurry', 'link'] }, 0],
  ])('in parts, rounded down: %s', (_, response, earned) => {
    expect(points({ ...message, policy: 'partial' }, response)).toBe(earned);
    expect(points({ ...safe, policy: 'partial' }, { verdict: 'safe', suspicious: [] })).toBe(4);
  });

  it('gives all points for a safe message left alone', () => {
    expect(points(safe, { verdict: 'safe', suspicious: [] })).toBe(4);
    expect(points(safe, { verdict: 'safe', suspicious: ['sender'] })).toBe(0);
  });

  it('is still open while nobody has said scam or safe', () => {
    expect(messageCheck.validate(message, { suspicious: ['link'] })).toBe('empty');
  });

  it.each([
    ['a scam without signs', { verdict: 'scam', suspicious: [] }], ['a safe message with signs', { verdict: 'safe', suspicious: ['link'] }],
    ['a sign twice', { verdict: 'scam', suspicious: ['link', 'link'] }], ['a sign that is not there', { verdict: 'scam', suspicious: ['khong-co'] }],
  ])('refuses %s', (_, key) => {
    expect(messageCheck.schema.safeParse({ ...message, key }).success).toBe(false);
  });
});
