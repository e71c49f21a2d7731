import type { NumberRange } from '../model/exchanged-question.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childrenOf, descendantsOf, wordsIn } from '../xml/xml-node.ts';

/** What an item declares of one response. */
export interface ResponseFacts {
  identifier: string;
  cardinality: string;
  baseType: string;
  /** Values of the right response, in order. */
  right: string[];
  /** What a response is mapped to, in the order of the file; empty where nothing is mapped. */
  mapped: { key: string; value: number; caseSensitive: boolean }[];
  /** Points for what is mapped to nothing; below 0 where wrong choices cost. */
  otherwise: number;
}

export function responsesOf(item: XmlNode): Map<string, ResponseFacts> {
  return new Map(childrenOf(item, 'responseDeclaration').map((node) => {
    const mapping = childOf(node, 'mapping');
    const identifier = node.attributes.identifier ?? '';
    return [identifier, {
      identifier, cardinality: node.attributes.cardinality ?? 'single', baseType: node.attributes.baseType ?? 'identifier',
      right: childrenOf(childOf(node, 'correctResponse'), 'value').map((value) => wordsIn(value).trim()),
      mapped: childrenOf(mapping, 'mapEntry').map(({ attributes }) => ({ key: attributes.mapKey ?? '', value: Number(attributes.mappedValue) || 0, caseSensitive: attributes.caseSensitive !== 'false' })),
      otherwise: Number(mapping?.attributes.defaultValue) || 0,
    }];
  }));
}

/** Whether points are given by mapping: by the standard template, or by rules that map. */
export function marksByMapping(item: XmlNode): boolean {
  const processing = childOf(item, 'responseProcessing');
  const template = processing?.attributes.template ?? '';
  return template === '' ? processing !== undefined && descendantsOf(processing, 'mapResponse').length > 0 : /map_response/.test(template);
}

/** Whether an item is marked by rules of its own that go beyond right, mapped and numbers. */
export function hasOwnRules(item: XmlNode): boolean {
  const processing = childOf(item, 'responseProcessing');
  if (!processing || processing.attributes.template !== undefined) return false;
  const known = new Set(['responseCondition', 'responseIf', 'responseElseIf', 'responseElse', 'match', 'correct', 'variable', 'setOutcomeValue', 'baseValue', 'equal', 'and', 'gte', 'lte', 'gt', 'lt', 'isNull', 'not', 'sum', 'mapResponse', 'product', 'max', 'min', 'multiple']);
  const waiting = childrenOf(processing);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!known.has(next.name)) return true;
    waiting.push(...childrenOf(next));
  }
  return false;
}

/** Points of the whole item: the most its score may be; undefined where it does not say. */
export function pointsOf(item: XmlNode): number | undefined {
  const outcomes = childrenOf(item, 'outcomeDeclaration');
  const score = outcomes.find(({ attributes }) => attributes.identifier === 'SCORE');
  const most = outcomes.find(({ attributes }) => attributes.identifier === 'MAXSCORE');
  return [Number(wordsIn(childOf(childOf(most, 'defaultValue'), 'value'))), Number(score?.attributes.normalMaximum)].find((value) => Number.isFinite(value) && value > 0);
}

/** Points that a mapping can give: all that is right for several responses, the best one for a single response. */
export function mappedPoints({ mapped, cardinality }: ResponseFacts): number {
  const positive = mapped.map(({ value }) => value).filter((value) => value > 0);
  return cardinality === 'single' ? Math.max(0, ...positive) : positive.reduce((sum, value) => sum + value, 0);
}

interface RangeRule { range: NumberRange; points: number }

const valueIn = (node: XmlNode | undefined): number => Number(wordsIn(childOf(node, 'baseValue')).trim());

/** The numbers one condition accepts: `equal` with a tolerance, or both of `gte` and `lte`. */
function rangeOf(condition: XmlNode, right: number): NumberRange | undefined {
  const equal = condition.name === 'equal' ? condition : childrenOf(condition, 'equal')[0];
  if (equal) {
    const told = valueIn(equal);
    const value = childOf(equal, 'correct') ? right : told;
    if (!Number.isFinite(value)) return undefined;
    const [low = 0, high = low] = (equal.attributes.tolerance ?? '0').trim().split(/\s+/).map(Number);
    const isRelative = equal.attributes.toleranceMode === 'relative';
    const [below, above] = isRelative ? [Math.abs(value * low) / 100, Math.abs(value * high) / 100] : [low, high];
    if (equal.attributes.toleranceMode === 'exact' || !Number.isFinite(below + above)) return { is: 'value', value, tolerance: 0 };
    return below === above ? { is: 'value', value, tolerance: below } : { is: 'between', min: value - below, max: value + above };
  }
  const within = condition.name === 'and' ? condition : childrenOf(condition, 'and')[0];
  const min = valueIn(childOf(within, 'gte') ?? childOf(within, 'gt'));
  const max = valueIn(childOf(within, 'lte') ?? childOf(within, 'lt'));
  return within && Number.isFinite(min) && Number.isFinite(max) ? { is: 'between', min, max } : undefined;
}

/** The ranges that rules of an item give points for, in their order. */
export function rangeRules(item: XmlNode, facts: ResponseFacts): RangeRule[] {
  const processing = childOf(item, 'responseProcessing');
  if (!processing) return [];
  return descendantsOf(processing, 'responseCondition').flatMap((condition) => [...childrenOf(condition, 'responseIf'), ...childrenOf(condition, 'responseElseIf')]).flatMap((rule): RangeRule[] => {
    const isOurs = descendantsOf(rule, 'variable').some(({ attributes }) => attributes.identifier === facts.identifier);
    const range = isOurs ? childrenOf(rule).map((condition) => rangeOf(condition, Number(facts.right[0]))).find((found) => found !== undefined) : undefined;
    const score = childrenOf(rule, 'setOutcomeValue').find(({ attributes }) => attributes.identifier?.startsWith('SCORE'));
    return range === undefined || score === undefined ? [] : [{ range, points: Number.isFinite(valueIn(score)) ? valueIn(score) : 1 }];
  });
}
