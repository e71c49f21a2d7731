import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { ContentProblem } from './content-problem.ts';
import { lineSpans, richBlocks, richHtml } from './rich-text.ts';

const pieces = ['bác', ' ', '\n', '\n\n', '**', '==', '- ', '1. ', '[x](https://a.gov.vn)', '[x](javascript:alert(1))', '<img src=x onerror=alert(1)>', '&lt;', '"', '\'', '&', '{{so_1022}}', '\\', '`', '<', '>', '](', '<!--', 'https://a.gov.vn/"x'];
const source = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')));
const element = /<(\/?(p|ul|ol|li|strong|mark|a)|a href="https:\/\/[^"<>]*" rel="noopener noreferrer")>/g;

/** Parses `text`, or gives undefined where it is refused politely; anything else thrown is a fault. */
function accepted<Value>(read: (text: string) => Value, text: string): Value | undefined {
  try {
    return read(text);
  } catch (problem) {
    if (problem instanceof ContentProblem) return undefined;
    throw problem;
  }
}

describe('laws of running text', () => {
  it('the HTML holds nothing but the eight elements, whatever was typed', () => {
    fc.assert(fc.property(source, (text) => {
      const blocks = accepted(richBlocks, text);
      return blocks === undefined || !/[<>"]/.test(richHtml(blocks).replace(element, ''));
    }), { numRuns: 2000 });
  });

  it('the same text gives the same blocks', () => {
    fc.assert(fc.property(source, (text) => JSON.stringify(accepted(richBlocks, text)) === JSON.stringify(accepted(richBlocks, text))));
  });

  it('a line holds no link, whatever was typed', () => {
    fc.assert(fc.property(source, (text) => !JSON.stringify(accepted(lineSpans, text) ?? []).includes('"type":"link"')), { numRuns: 1000 });
  });
});
