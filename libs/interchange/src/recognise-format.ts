import type { InterchangeFormat } from './interchange-format.ts';
import { encodingByLetters, encodingByMark } from './bytes/guess-encoding.ts';

const roots: readonly [root: RegExp, format: InterchangeFormat][] = [
  [/<quiz[\s>]/, 'moodle-xml'],
  [/<(?:[\w.-]+:)?(?:qti-assessment-item|assessmentItem|qti-assessment-test|assessmentTest|manifest)[\s>]/, 'qti'],
];
const entries: readonly [name: string, format: InterchangeFormat][] = [['xl/workbook.xml', 'workbook'], ['word/document.xml', 'word'], ['imsmanifest.xml', 'qti']];

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * The format of a file by what stands in it; its name decides nothing, because people rename files. Needs the whole file
 * for zip packages, whose list of entries stands at the end; undefined where nothing fits.
 */
export function recogniseFormat(bytes: Uint8Array): InterchangeFormat | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const list = latin(bytes.subarray(-1_048_576));
    return entries.find(([name]) => list.includes(name))?.[1];
  }
  const start = bytes.subarray(0, 65_536);
  const text = new TextDecoder(encodingByMark(start) ?? encodingByLetters(start, false)).decode(start);
  if (/^\s*</.test(text) && !/^\s*<(p|b|i|div|span|img|br)\b/i.test(text)) return roots.find(([root]) => root.test(text))?.[1];
  if (/^\s*(ANSWERS?|ĐÁP ÁN)\s*:\s*\S/im.test(text) && /^\s*A\s*[).]\s/im.test(text)) return 'aiken';
  return /(?<!\\)\{|^\s*(::|\$CATEGORY:|\/\/)/m.test(text) ? 'gift' : undefined;
}
