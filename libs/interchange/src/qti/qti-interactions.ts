import type { ExchangedArea, ExchangedBody, ExchangedChoice, ExchangedGap, ExchangedItem, NumberAnswer, TextAnswer } from '../model/exchanged-question.ts';
import { emptyText } from '../model/exchanged-question.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childrenOf, descendantsOf, isNode, wordsIn } from '../xml/xml-node.ts';
import type { ResponseFacts } from './qti-marking.ts';
import { mappedPoints, marksByMapping, pointsOf, rangeRules } from './qti-marking.ts';
import type { QtiItem } from './qti-texts.ts';

type InteractionReader = (item: QtiItem, interaction: XmlNode, facts: ResponseFacts) => ExchangedBody | undefined;

const id = (node: XmlNode): string => node.attributes.identifier ?? '';
const shuffles = (node: XmlNode): boolean => node.attributes.shuffle === 'true';
const isFeedback = ({ name }: XmlNode): boolean => name === 'feedbackInline' || name === 'feedbackBlock';
const withoutFeedback = (node: XmlNode): string | undefined => (isFeedback(node) ? '' : undefined);

/** How much of the points each choice gives, in percent. */
function weights(item: QtiItem, facts: ResponseFacts): (identifier: string) => number {
  const isMultiple = facts.cardinality !== 'single';
  const mapped = new Map(facts.mapped.map(({ key, value }) => [key, value]));
  // Several gaps share the points of the item, so each is measured by itself.
  const full = (interactionCount(item) === 1 ? pointsOf(item.node) : undefined) ?? mappedPoints(facts);
  if (marksByMapping(item.node) && mappedPoints(facts) > 0) {
    return (identifier) => Number(((mapped.get(identifier) ?? facts.otherwise) / full * 100).toFixed(5));
  }
  const share = isMultiple ? Number((100 / Math.max(1, facts.right.length)).toFixed(5)) : 100;
  return (identifier) => (facts.right.includes(identifier) ? share : 0);
}

const choicesOf = (item: QtiItem, nodes: readonly XmlNode[], facts: ResponseFacts): ExchangedChoice[] => {
  const weight = weights(item, facts);
  return nodes.map((node) => {
    const feedback = childrenOf(node).filter(isFeedback).flatMap(({ children }) => children);
    return { id: id(node), text: item.rich(node.children, withoutFeedback), weight: weight(id(node)), feedback: feedback.length > 0 ? item.rich(feedback) : emptyText };
  });
};

const itemsOf = (item: QtiItem, nodes: readonly XmlNode[]): ExchangedItem[] => nodes.map((node) => ({ id: id(node), text: item.rich(node.children, withoutFeedback) }));
const marking = (item: QtiItem): 'by-weight' | 'all-or-nothing' => (marksByMapping(item.node) ? 'by-weight' : 'all-or-nothing');

const choice: InteractionReader = (item, interaction, facts) => {
  const choices = choicesOf(item, childrenOf(interaction, 'simpleChoice'), facts);
  if (choices.length < 2) item.error('too-few-answers', { least: 2 });
  const shuffle = shuffles(interaction);
  return facts.cardinality === 'single' ? { kind: 'single', choices, shuffle } : { kind: 'multiple', choices, shuffle, marking: marking(item) };
};

const order: InteractionReader = (item, interaction, facts) => {
  const items = itemsOf(item, childrenOf(interaction, 'simpleChoice'));
  const inOrder = facts.right.flatMap((identifier) => items.filter((one) => one.id === identifier));
  if (inOrder.length < 2) item.error('no-right-answer');
  return { kind: 'ordering', items: inOrder, marking: marking(item) };
};

/** Pairs `A X` of the right response as indices. */
function pairsOf(facts: ResponseFacts, left: readonly ExchangedItem[], right: readonly ExchangedItem[], isDirected: boolean): [number, number][] {
  return facts.right.flatMap((pair): [number, number][] => {
    const [first, second] = pair.split(/\s+/);
    const straight: [number, number] = [left.findIndex((one) => one.id === first), right.findIndex((one) => one.id === second)];
    const turned: [number, number] = [left.findIndex((one) => one.id === second), right.findIndex((one) => one.id === first)];
    return [straight, ...(isDirected ? [] : [turned])].filter(([from, to]) => from >= 0 && to >= 0).slice(0, 1);
  });
}

/** Several entries on the right for one on the left belong into groups; each left entry has one here. */
function matchingBody(item: QtiItem, left: readonly ExchangedItem[], right: readonly ExchangedItem[], pairs: readonly [number, number][], shuffle: boolean): ExchangedBody | undefined {
  const key = left.map((_, index) => pairs.filter(([from]) => from === index).map(([, to]) => to));
  if (key.some((list) => list.length > 1)) return undefined;
  const kept = left.filter((_, index) => key[index]?.length === 1);
  if (kept.length < left.length) item.note('pair-incomplete', { count: left.length - kept.length });
  const used = [...new Set(key.flat())];
  const inOrder = [...used, ...[...right.keys()].filter((index) => !used.includes(index))];
  return {
    kind: 'matching', left: kept, right: inOrder.flatMap((index) => right[index] ?? []), key: key.flat().map((index) => inOrder.indexOf(index)), shuffle, marking: marking(item),
  };
}

const match: InteractionReader = (item, interaction, facts) => {
  const [first, second] = childrenOf(interaction, 'simpleMatchSet');
  const [left, right] = [itemsOf(item, childrenOf(first, 'simpleAssociableChoice')), itemsOf(item, childrenOf(second, 'simpleAssociableChoice'))];
  const pairs = pairsOf(facts, left, right, facts.baseType === 'directedPair');
  return matchingBody(item, withoutSide(left, 'left_'), withoutSide(right, 'right_'), pairs, shuffles(interaction));
};

/** The ids of one side, which our writer sets apart from those of the other by a prefix. */
const withoutSide = (side: readonly ExchangedItem[], prefix: string): ExchangedItem[] =>
  side.map((one) => ({ ...one, id: side.every((other) => other.id.startsWith(prefix)) ? one.id.slice(prefix.length) : one.id }));

/** Any two of one list may be joined; the first of each pair becomes the left side. */
const associate: InteractionReader = (item, interaction, facts) => {
  const all = itemsOf(item, childrenOf(interaction, 'simpleAssociableChoice'));
  const firsts = new Set(facts.right.map((pair) => pair.split(/\s+/)[0]));
  const left = all.filter((one) => firsts.has(one.id));
  const right = all.filter((one) => !firsts.has(one.id));
  return matchingBody(item, left, right, pairsOf(facts, left, right, true), shuffles(interaction));
};

const numbersIn = (told: string | undefined): number[] => (told ?? '').split(/[,\s]+/).filter(Boolean).map((number) => Number(number.replace('%', '')));

const hotspot: InteractionReader = (item, interaction, facts) => {
  const image = childrenOf(interaction).find(({ name }) => name === 'object' || name === 'img');
  const screen = /\bhocso-screen-([a-z]+)\b/.exec(interaction.attributes.class ?? '')?.[1];
  const right = new Set([...facts.mapped.filter(({ value }) => value > 0).map(({ key }) => key), ...facts.right]);
  const areas = childrenOf(interaction, 'hotspotChoice').map((node): ExchangedArea => {
    const shape = node.attributes.shape === 'circle' || node.attributes.shape === 'ellipse' ? 'circle' : node.attributes.shape === 'poly' ? 'poly' : 'rect';
    const look = /\bhocso-look-([a-z]+)\b/.exec(node.attributes.class ?? '')?.[1] ?? '';
    return { id: id(node), label: node.attributes.hotspotLabel ?? '', detail: node.attributes.label ?? '', look, shape, coords: screen === undefined ? numbersIn(node.attributes.coords) : [], isRight: right.has(id(node)) };
  });
  if (!areas.some(({ isRight }) => isRight)) item.error('no-right-answer');
  if (facts.cardinality !== 'single' && facts.right.length > 1) item.note('any-of-several-areas');
  const told = screen === undefined ? null : { device: screen, title: interaction.attributes.label ?? '' };
  const picture = screen === undefined && image ? item.keep(image.attributes.data ?? image.attributes.src ?? '') ?? '' : '';
  return { kind: 'hotspot', picture, screen: told, areas };
};

/** The parts of an element, without a wrapper around all of them. */
export function unwrapped(node: XmlNode): (XmlNode | string)[] {
  const told = node.children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const [only] = told;
  return told.length === 1 && only !== undefined && isNode(only) && only.name === 'div' ? only.children : node.children;
}

const extendedText: InteractionReader = (item, interaction) => {
  const rubric = descendantsOf(item.node, 'rubricBlock').filter(({ attributes }) => /scorer/.test(attributes.view ?? ''));
  return { kind: 'essay', template: interaction.attributes.placeholderText ? item.texts.read(interaction.attributes.placeholderText, 'plain') : emptyText, graderInfo: item.rich(rubric.flatMap((block) => unwrapped(childOf(block, 'contentBody') ?? block))) };
};

/** Interactions that stand as a block by themselves. */
export const blockInteractions: Readonly<Record<string, InteractionReader>> = {
  choiceInteraction: choice, orderInteraction: order, matchInteraction: match, associateInteraction: associate, hotspotInteraction: hotspot, extendedTextInteraction: extendedText,
};

/** The accepted texts of a text entry; points by mapping (measured by `full`, else by the best), else the right ones. */
export function textAnswers(facts: ResponseFacts, full?: number): { answers: TextAnswer[]; caseSensitive: boolean } {
  const most = full ?? Math.max(...facts.mapped.map(({ value }) => value), 0);
  const mapped = facts.mapped.filter(({ key }) => key !== '').map(({ key, value }) => ({ pattern: key.replaceAll('*', '\\*'), weight: most > 0 ? Number((value / most * 100).toFixed(5)) : 0, feedback: emptyText }));
  const right = facts.right.filter((told) => !facts.mapped.some(({ key }) => key === told)).map((told) => ({ pattern: told.replaceAll('*', '\\*'), weight: 100, feedback: emptyText }));
  return { answers: mapped.length > 0 ? mapped : right, caseSensitive: facts.mapped.length === 0 || facts.mapped.some(({ caseSensitive }) => caseSensitive) };
}

/** The accepted numbers: ranges of the rules, else the right value. `points` is what is full; the best rule where absent. */
export function numberAnswers(item: QtiItem, facts: ResponseFacts, full?: number): NumberAnswer[] {
  const rules = rangeRules(item.node, facts);
  const points = full ?? Math.max(...rules.map((rule) => rule.points), 0);
  if (rules.length > 0) return rules.map((rule) => ({ range: rule.range, weight: points > 0 ? Number((rule.points / points * 100).toFixed(5)) : 0, feedback: emptyText }));
  return facts.right.map(Number).filter(Number.isFinite).map((value) => ({ range: { is: 'value', value, tolerance: 0 }, weight: 100, feedback: emptyText }));
}

export const isNumberType = (facts: ResponseFacts): boolean => facts.baseType === 'float' || facts.baseType === 'integer';

/** Interactions that stand inside a sentence, as gaps. */
export const inlineInteractions = new Set(['textEntryInteraction', 'inlineChoiceInteraction', 'gap']);

export function gapOf(item: QtiItem, node: XmlNode, responses: ReadonlyMap<string, ResponseFacts>, bank: { interaction: XmlNode; facts: ResponseFacts } | undefined): ExchangedGap | undefined {
  if (node.name === 'gap') {
    if (!bank) return undefined;
    const words = childrenOf(bank.interaction).filter(({ name }) => name === 'gapText' || name === 'gapImg');
    const right = bank.facts.right.map((pair) => pair.split(/\s+/)).find(([, gap]) => gap === id(node))?.[0];
    return { share: 1, kind: 'choice', look: 'drag', many: false, shuffle: shuffles(bank.interaction), choices: words.map((word) => ({ id: id(word), text: item.rich(word.children), weight: id(word) === right ? 100 : 0, feedback: emptyText })) };
  }
  const facts = responses.get(node.attributes.responseIdentifier ?? '');
  if (!facts) return undefined;
  const told = isNumberType(facts) ? Math.max(0, ...rangeRules(item.node, facts).map((rule) => rule.points)) : mappedPoints(facts);
  const share = told > 0 ? told : 1;
  if (node.name === 'inlineChoiceInteraction') return { share, kind: 'choice', look: 'menu', many: false, shuffle: shuffles(node), choices: choicesOf(item, childrenOf(node, 'inlineChoice'), facts) };
  return isNumberType(facts) ? { share, kind: 'numeric', answers: numberAnswers(item, facts) } : { share, kind: 'short-text', ...textAnswers(facts) };
}

const interactionCount = ({ node }: QtiItem): number => interactionsIn(node).length;

/** Every interaction of a body, in the order of the file. */
export function interactionsIn(body: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      if (!isNode(child)) continue;
      if (child.name.endsWith('Interaction') || child.name === 'gap') found.push(child);
      walk(child);
    }
  };
  walk(body);
  return found;
}

/** Words of an element and all in it, to tell whether anything stands there. */
export const hasWords = (nodes: readonly (XmlNode | string)[]): boolean => nodes.some((node) => (isNode(node) ? wordsIn(node).trim() !== '' || node.name === 'img' || node.name === 'object' : node.trim() !== ''));
