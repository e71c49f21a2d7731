import type { ExchangedBody, ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { blankFields, emptyText } from '../model/exchanged-question.ts';
import type { SourcePosition } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import type { ReadResult } from '../model/reading.ts';
import { questionRead } from '../model/reading.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childrenOf, descendantsOf } from '../xml/xml-node.ts';
import { blockInteractions, gapOf, hasWords, inlineInteractions, interactionsIn, isNumberType, numberAnswers, textAnswers, unwrapped } from './qti-interactions.ts';
import type { ResponseFacts } from './qti-marking.ts';
import { hasOwnRules, mappedPoints, marksByMapping, pointsOf, responsesOf } from './qti-marking.ts';
import { asVersion2, ownIdentifier } from './qti-names.ts';
import type { MediaFiles } from './qti-texts.ts';
import { QtiItem } from './qti-texts.ts';

interface Read { stem: RichText; body: ExchangedBody }

/** Parts of a body that are no question: for people who mark, and what shows only afterwards. */
const isAside = ({ name, attributes }: XmlNode): boolean => (name === 'rubricBlock' && /scorer/.test(attributes.view ?? '')) || name === 'feedbackBlock' || name === 'feedbackInline' || name === 'templateBlock' || name === 'endAttemptInteraction';

type Part = XmlNode | string;

/** The parts of a body that ask: without what was taken out, and without a wrapper around all of them. */
function asking(parts: readonly Part[], isTakenOut: (node: XmlNode) => boolean): Part[] {
  const told = parts.filter((part) => (typeof part === 'string' ? part.trim() !== '' : !isTakenOut(part) && !isAside(part)));
  const [only] = told;
  return told.length === 1 && only !== undefined && typeof only !== 'string' && only.name === 'div' ? only.children : told;
}

function readBlock(item: QtiItem, body: XmlNode, interaction: XmlNode, facts: ResponseFacts | undefined): Read {
  const prompt = childOf(interaction, 'prompt');
  const around = asking(body.children, (node) => node === interaction);
  const instead = (node: XmlNode): string | undefined => (node === interaction || isAside(node) ? '' : undefined);
  const [told, prompted] = [item.html(around, instead), prompt ? item.html(prompt.children) : ''];
  const stem = item.texts.read(told.trim() === '' ? prompted : prompted === '' ? told : `${told}<div>${prompted}</div>`, 'html');
  const reader = blockInteractions[interaction.name];
  const read = facts && reader?.(item, interaction, facts);
  if (!read) item.error('type-unknown', { type: interaction.name });
  return { stem, body: read ?? { kind: 'other', typeName: interaction.name } };
}

/** Whether a block holds nothing but this entry. */
const isOnly = (node: XmlNode, entry: XmlNode): boolean => node === entry || (!hasWords(node.children) && descendantsOf(node, entry.name).includes(entry));

/** A text entry that stands alone asks for a word or a number; inside a sentence it is a gap. */
function readEntry(item: QtiItem, body: XmlNode, entry: XmlNode, facts: ResponseFacts, points: number | undefined): Read {
  const stem = item.texts.read(item.html(asking(body.children, (node) => isOnly(node, entry)), (node) => (isAside(node) ? '' : undefined)), 'html');
  if (isNumberType(facts)) return { stem, body: { kind: 'numeric', answers: numberAnswers(item, facts, points), units: [], unitRequired: false } };
  return { stem, body: { kind: 'short-text', ...textAnswers(facts, points) } };
}

function readGaps(item: QtiItem, body: XmlNode, responses: ReadonlyMap<string, ResponseFacts>): Read {
  const bankNode = descendantsOf(body, 'gapMatchInteraction')[0];
  const bankFacts = responses.get(bankNode?.attributes.responseIdentifier ?? '');
  const bank = bankNode && bankFacts ? { interaction: bankNode, facts: bankFacts } : undefined;
  const cloze: Extract<ExchangedBody, { kind: 'cloze' }> = { kind: 'cloze', gaps: [] };
  const instead = (node: XmlNode): string | undefined => {
    if (node.name === 'gapText' || node.name === 'gapImg' || isAside(node)) return '';
    if (node.name === 'gapMatchInteraction') return item.html(node.children, instead);
    if (node.name === 'prompt') return `<div>${item.html(node.children, instead)}</div>`;
    if (!inlineInteractions.has(node.name)) return undefined;
    const gap = gapOf(item, node, responses, bank);
    if (!gap) return '';
    cloze.gaps.push(gap);
    return `[[${cloze.gaps.length}]]`;
  };
  const stem = item.texts.read(item.html(asking(body.children, () => false), instead), 'html');
  return { stem, body: cloze };
}

function readBody(item: QtiItem, points: number | undefined): Read {
  const body = childOf(item.node, 'itemBody');
  if (!body) return { stem: emptyText, body: { kind: 'description' } };
  const responses = responsesOf(item.node);
  const interactions = interactionsIn(body).filter(({ name }) => name !== 'endAttemptInteraction');
  const factsOf = (node: XmlNode): ResponseFacts | undefined => responses.get(node.attributes.responseIdentifier ?? '');
  const [first] = interactions;
  if (!first) return { stem: item.rich(asking(body.children, () => false), (node) => (isAside(node) ? '' : undefined)), body: { kind: 'description' } };
  const isInline = interactions.every(({ name }) => inlineInteractions.has(name) || name === 'gapMatchInteraction');
  if (isInline) {
    const isAlone = interactions.length === 1 && first.name === 'textEntryInteraction' && body.children.some((child) => typeof child !== 'string' && isOnly(child, first));
    const facts = isAlone ? factsOf(first) : undefined;
    return facts ? readEntry(item, body, first, facts, points) : readGaps(item, body, responses);
  }
  if (interactions.length > 1) {
    item.error('qti-several-interactions', { count: interactions.length });
    return { stem: item.rich(body.children, (node) => (node.name.endsWith('Interaction') ? '' : undefined)), body: { kind: 'other', typeName: 'composite' } };
  }
  return readBlock(item, body, first, factsOf(first));
}

/** True or false is a single choice whose two choices say so; ours are marked by their identifiers. */
function asTrueFalse(read: ExchangedBody): ExchangedBody {
  if (read.kind !== 'single' || read.choices.length !== 2) return read;
  const yes = read.choices.find(({ id }) => id === 'true');
  const no = read.choices.find(({ id }) => id === 'false');
  return yes && no ? { kind: 'true-false', answer: yes.weight > no.weight, feedbackTrue: yes.feedback, feedbackFalse: no.feedback } : read;
}

/** What is shown after the answer, by what its name says. */
function feedbackOf(item: QtiItem): Pick<ExchangedQuestion, 'generalFeedback' | 'feedbackByOutcome'> {
  const found = { generalFeedback: emptyText, feedbackByOutcome: { right: emptyText, partlyRight: emptyText, wrong: emptyText } };
  for (const node of childrenOf(item.node, 'modalFeedback')) {
    const text = item.rich(unwrapped(childOf(node, 'contentBody') ?? node));
    const told = `${node.attributes.identifier ?? ''} ${node.attributes.title ?? ''}`.toLowerCase();
    if (/partial|partly/.test(told)) found.feedbackByOutcome.partlyRight = text;
    else if (/incorrect|wrong/.test(told)) found.feedbackByOutcome.wrong = text;
    else if (/correct|right/.test(told)) found.feedbackByOutcome.right = text;
    else if (found.generalFeedback.html === '') found.generalFeedback = text;
    else item.note('feedback-left-out', { text: text.plain.slice(0, 60) });
  }
  return found;
}

/** Points of an item that does not say how many it is worth. */
function pointsIn(body: ExchangedBody, node: XmlNode): number {
  if (body.kind === 'cloze') return body.gaps.reduce((sum, { share }) => sum + share, 0);
  const [first] = responsesOf(node).values();
  return (first && marksByMapping(node) ? mappedPoints(first) : 0) || 1;
}

/** What a manifest says of an item. */
export interface ItemFacts { tags: string[]; about: ExchangedQuestion['about']; category: string[]; idNumber?: string }

/** Reads one item of QTI 2.1, 2.2 or 3.0. */
export function readQtiItem(root: XmlNode, position: SourcePosition, media: MediaFiles, limits: ReadLimits, facts: ItemFacts = { tags: [], about: {}, category: [] }): ReadResult {
  const node = asVersion2(root);
  const item = new QtiItem(node, position, media, limits);
  const points = pointsOf(node);
  const { stem, body } = readBody(item, points);
  const own = asTrueFalse(body);
  if (stem.html === '') item.error('stem-empty');
  if (hasOwnRules(node)) item.note('qti-own-rules');
  const question: ExchangedQuestion = {
    ...blankFields(position), name: (node.attributes.title ?? '').normalize('NFC').trim(), idNumber: facts.idNumber ?? (node.attributes.identifier?.startsWith(ownIdentifier) ? '' : node.attributes.identifier ?? ''), tags: facts.tags, about: facts.about, category: facts.category,
    ...feedbackOf(item), stem, points: own.kind === 'description' ? 0 : points ?? pointsIn(own, node), files: item.files.files, ...own,
  };
  return questionRead(question, [...item.issues, ...item.files.issues, ...item.texts.notes(position, item.files.files)]);
}
