import type { Language } from '../primitives/localized-text.ts';

/** What a typed number may mean. */
export interface NumberReading {
  /** Plain decimals with a point (`1000`, `-0.5`), the Vietnamese reading first; none where no number was typed. */
  meanings: string[];
  /** The one meaning; absent where there is none, or where the person who typed it must be asked. */
  settled: string | undefined;
  /** What stands behind the number, e.g. a unit. */
  rest: string;
}

const groupedBy = (group: string, point: string): RegExp => new RegExp(String.raw`^([1-9]\d{0,2}(?:${group}\d{3})+)(?:${point}(\d+))?$`);
/** Ways to write a number with a given sign before the fraction: digits in threes, or in one run. */
const notations = (point: ',' | '.'): RegExp[] => {
  const escaped = point === '.' ? String.raw`\.` : ',';
  return [groupedBy(point === '.' ? ',' : String.raw`\.`, escaped), groupedBy(' ', escaped), new RegExp(`^(\\d*)(?:${escaped}(\\d+))?$`)];
};
const vietnamese = notations(',');
const english = notations('.');

function meaningOf(body: string, notation: readonly RegExp[]): string | undefined {
  for (const form of notation) {
    const found = form.exec(body);
    if (!found) continue;
    const whole = (found[1] ?? '').replace(/[., ]/g, '').replace(/^0+(?=\d)/, '') || '0';
    const fraction = (found[2] ?? '').replace(/0+$/, '');
    return fraction === '' ? whole : `${whole}.${fraction}`;
  }
  return undefined;
}

/**
 * Reads a number as people here write it: `0,5` is a half, `1.000` a thousand, `1.000,5` both. What can only be the
 * other notation is read so (`1.5`, `1,000.5`); `1,000` may be one or a thousand, so it is not settled. For readers of
 * English `1.000` is not settled either.
 */
export function readNumber(text: string, language: Language = 'vi'): NumberReading {
  const found = /^([+-]?) ?([.,]?\d(?:[\d., ]*\d)?)(.*)$/su.exec(text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[‐-―−]/gu, '-').replace(/\s+/gu, ' ').trim());
  if (!found) return { meanings: [], settled: undefined, rest: '' };
  const [, sign = '', body = '', behind = ''] = found;
  const unsigned = [meaningOf(body, vietnamese), meaningOf(body, english)].filter((meaning) => meaning !== undefined);
  const meanings = [...new Set(unsigned)].map((meaning) => (sign === '-' && meaning !== '0' ? `-${meaning}` : meaning));
  const isSettled = meanings.length === 1 || (language === 'vi' && body.includes('.'));
  return { meanings, settled: isSettled ? meanings[0] : undefined, rest: behind.replace(/^[., ]+/, '').trim() };
}

/** A typed number, and what it means where that had to be asked. */
export interface TypedNumber { text: string; meant?: string | undefined }

/** The number a person means, as a plain decimal; undefined where none was typed or it is still to be asked. */
export function numberMeant({ text, meant }: TypedNumber, language: Language = 'vi'): string | undefined {
  const { meanings, settled } = readNumber(text, language);
  return meant === undefined ? settled : meanings.find((meaning) => meaning === meant);
}

/** A plain decimal as it is written here: `1000.5` becomes `1000,5`, in English `1000.5`; digits are not put in threes. */
export const writtenNumber = (plain: string, language: Language = 'vi'): string => (language === 'vi' ? plain.replace('.', ',') : plain);
