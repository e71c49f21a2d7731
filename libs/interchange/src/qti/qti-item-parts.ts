import type { NumberAnswer, TextAnswer } from '../model/exchanged-question.ts';
import type { QtiPart } from './qti-names.ts';
import { el, text } from './qti-names.ts';

type Attributes = Record<string, string | number | boolean | undefined>;

export const value = (words: string | number): QtiPart => el('value', {}, text(String(words)));
export const baseValue = (baseType: string, words: string | number): QtiPart => el('baseValue', { baseType }, text(String(words)));
export const variable = (identifier: string): QtiPart => el('variable', { identifier });
export const setOutcome = (identifier: string, ...inside: QtiPart[]): QtiPart => el('setOutcomeValue', { identifier }, ...inside);

export interface Mapped { key: string; value: number; caseSensitive?: boolean }

/** A response with what is right and what is mapped to points. */
export const declaration = (identifier: string, cardinality: string, baseType: string, right: readonly (string | number)[], mapped: readonly Mapped[] = [], bounds: Attributes = {}): QtiPart =>
  el('responseDeclaration', { identifier, cardinality, baseType },
    ...(right.length > 0 ? [el('correctResponse', {}, ...right.map(value))] : []),
    ...(mapped.length > 0 ? [el('mapping', { ...bounds, defaultValue: 0 }, ...mapped.map((entry) => el('mapEntry', { mapKey: entry.key, mappedValue: entry.value, caseSensitive: entry.caseSensitive })))] : []));

/** `SCORE` = all points where the response is the right one. */
export const matchRule = (response: string, points: number): QtiPart =>
  el('responseCondition', {}, el('responseIf', {}, el('match', {}, variable(response), el('correct', { identifier: response })), setOutcome('SCORE', baseValue('float', points))));

export const mapRule = (response: string, into = 'SCORE'): QtiPart => setOutcome(into, el('mapResponse', { identifier: response }));

const accepts = (response: string, { range }: NumberAnswer): QtiPart | undefined => {
  if (range.is === 'any') return undefined;
  if (range.is === 'value') return el('equal', { toleranceMode: 'absolute', tolerance: `${range.tolerance} ${range.tolerance}` }, variable(response), baseValue('float', range.value));
  return el('and', {}, el('gte', {}, variable(response), baseValue('float', range.min)), el('lte', {}, variable(response), baseValue('float', range.max)));
};

/** The first range a number lies in gives its points; `into` is the score of the gap or of the whole. */
export function rangeRule(response: string, answers: readonly NumberAnswer[], points: number, into = 'SCORE'): QtiPart[] {
  const rules = answers.flatMap((answer) => {
    const condition = accepts(response, answer);
    return condition ? [{ condition, points: rounded(answer.weight * points / 100) }] : [];
  });
  if (rules.length === 0) return [];
  return [el('responseCondition', {}, ...rules.map((rule, index) => el(index === 0 ? 'responseIf' : 'responseElseIf', {}, rule.condition, setOutcome(into, baseValue('float', rule.points)))))];
}

export const rounded = (number: number): number => Number(number.toFixed(9));

/** Whether a pattern holds a wildcard, which a mapping does not know. */
export const hasWildcard = (pattern: string): boolean => /(?<!\\)\*/.test(pattern);

/** Accepted texts as a mapping. */
export const textMapping = (answers: readonly TextAnswer[], points: number, caseSensitive: boolean): Mapped[] =>
  answers.filter(({ pattern }) => !hasWildcard(pattern)).map(({ pattern, weight }) => ({ key: pattern.replaceAll('\\*', '*'), value: rounded(weight * points / 100), caseSensitive }));
