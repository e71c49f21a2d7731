import { attachmentName } from '../bytes/media-type.ts';
import type { ZipPart } from '../bytes/zip-writer.ts';
import { zipped } from '../bytes/zip-writer.ts';
import type { ExchangedKind, ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { aboutFields } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { noteAt } from '../model/issue.ts';
import { nameOf } from '../model/question-name.ts';
import type { Carries } from '../model/write-notes.ts';
import { writeNotes } from '../model/write-notes.ts';
import type { WriteOptions, WriteSource } from '../model/writing.ts';
import { lostInPlain } from '../text/html-words.ts';
import { xmlAttribute, xmlText } from '../xml/xml-node.ts';
import { hasWildcard } from './qti-item-parts.ts';
import type { QtiPart, QtiVersion } from './qti-names.ts';
import { el, html, ownIdentifier, qtiXml, text } from './qti-names.ts';
import type { ItemWriting, KindParts } from './write-qti-kinds.ts';
import { qtiKinds } from './write-qti-kinds.ts';

export const qtiCarries: Carries = {
  kinds: Object.keys(qtiKinds) as ExchangedKind[],
  fields: ['name', 'idNumber', 'generalFeedback', 'feedbackByOutcome', 'points', 'tags', 'category', 'files', 'answerFeedback', 'weights', 'shuffle'],
  about: aboutFields, texts: 'html',
};

const spaces: Readonly<Record<QtiVersion, { item: string; manifest: string; resource: string }>> = {
  '3.0': { item: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', resource: 'imsqti_item_xmlv3p0' },
  '2.2': { item: 'http://www.imsglobal.org/xsd/imsqti_v2p2', manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1', resource: 'imsqti_item_xmlv2p2' },
  '2.1': { item: 'http://www.imsglobal.org/xsd/imsqti_v2p1', manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1', resource: 'imsqti_item_xmlv2p1' },
};

/** Attributes without a value are HTML but no XML. */
const wellFormed = (markup: string): string => markup.replace(/<[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, (tag) => tag.replace(/\s([a-z][a-z-]*)(="[^"]*")?/gi, (_, name: string, told?: string) => ` ${name}${told ?? '=""'}`));

/** What QTI cannot say of this very question. */
function ownNotes(question: ExchangedQuestion): Issue[] {
  const at = (field: string): Issue => noteAt(question.position, 'field-not-carried', { field });
  const feedback = question.kind === 'short-text' || question.kind === 'numeric' ? question.answers.map((answer) => answer.feedback) : [];
  const gaps = question.kind === 'cloze' ? question.gaps : [];
  for (const gap of gaps) feedback.push(...(gap.kind === 'choice' ? gap.choices.map((choice) => choice.feedback) : gap.answers.map((answer) => answer.feedback)));
  const patterns = [...(question.kind === 'short-text' ? question.answers : []), ...gaps.flatMap((gap) => (gap.kind === 'short-text' ? gap.answers : []))].map(({ pattern }) => pattern);
  return [
    ...(feedback.some(({ html: told }) => told !== '') ? [at('answerFeedback')] : []),
    ...(patterns.some(hasWildcard) ? [at('wildcards')] : []),
    ...(question.kind === 'numeric' && question.units.length > 0 ? [at('units')] : []),
    ...(question.kind === 'ordering' && question.marking === 'by-weight' ? [at('marking')] : []),
    ...(gaps.some((gap) => gap.kind === 'choice' && (gap.look !== 'menu' || gap.many)) ? [at('gapLook')] : []),
    ...(question.kind === 'essay' && lostInPlain(question.template.html).length > 0 ? [noteAt(question.position, 'formatting-not-carried', { tags: lostInPlain(question.template.html).join(', ') })] : []),
  ];
}

/** Feedback after the answer: one text for everybody, others by how right the response was. */
function feedbackParts(question: ExchangedQuestion, writing: ItemWriting): { outcomes: QtiPart[]; rules: QtiPart[]; modal: QtiPart[] } {
  const shown = (outcomeIdentifier: string, identifier: string, words: RichText): QtiPart[] => {
    if (words.html === '') return [];
    const inside = writing.version === '3.0' ? el('contentBody', {}, el('div', {}, html(writing.xhtml(words)))) : el('div', {}, html(writing.xhtml(words)));
    return [el('modalFeedback', { outcomeIdentifier, identifier, showHide: 'show' }, inside)];
  };
  const { right, partlyRight, wrong } = question.feedbackByOutcome;
  const byOutcome = [...shown('OUTCOME', 'right', right), ...shown('OUTCOME', 'partly-right', partlyRight), ...shown('OUTCOME', 'wrong', wrong)];
  const general = shown('GENERAL', 'general', question.generalFeedback);
  const outcome = (identifier: string, told?: string): QtiPart => el('outcomeDeclaration', { identifier, cardinality: 'single', baseType: 'identifier' }, ...(told === undefined ? [] : [el('defaultValue', {}, el('value', {}, text(told)))]));
  const atLeast = (points: number): QtiPart => el('gte', {}, el('variable', { identifier: 'SCORE' }), el('baseValue', { baseType: 'float' }, text(String(points))));
  const set = (told: string): QtiPart => el('setOutcomeValue', { identifier: 'OUTCOME' }, el('baseValue', { baseType: 'identifier' }, text(told)));
  return {
    outcomes: [...(general.length > 0 ? [outcome('GENERAL', 'general')] : []), ...(byOutcome.length > 0 ? [outcome('OUTCOME')] : [])],
    rules: byOutcome.length === 0 ? [] : [el('responseCondition', {}, el('responseIf', {}, atLeast(question.points), set('right')), el('responseElseIf', {}, el('gt', {}, el('variable', { identifier: 'SCORE' }), el('baseValue', { baseType: 'float' }, text('0'))), set('partly-right')), el('responseElse', {}, set('wrong')))],
    modal: [...general, ...byOutcome],
  };
}

const score = (points: number): QtiPart[] => [
  el('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: points }, el('defaultValue', {}, el('value', {}, text('0')))),
  el('outcomeDeclaration', { identifier: 'MAXSCORE', cardinality: 'single', baseType: 'float' }, el('defaultValue', {}, el('value', {}, text(String(points))))),
];

function itemXml(question: ExchangedQuestion, identifier: string, parts: KindParts, writing: ItemWriting): string {
  const { outcomes, rules, modal } = feedbackParts(question, writing);
  const isMarked = question.kind !== 'description';
  const item = el('assessmentItem', { 'xmlns': spaces[writing.version].item, identifier, 'title': nameOf(question), 'adaptive': false, 'timeDependent': false, 'xml:lang': writing.language },
    ...parts.declarations, ...(isMarked ? score(question.points) : []), ...(parts.outcomes ?? []), ...outcomes,
    el('itemBody', {}, el('div', {}, html(parts.stem ?? writing.xhtml(question.stem))), ...parts.body),
    ...(isMarked && parts.rules.length + rules.length > 0 ? [el('responseProcessing', {}, ...parts.rules, ...rules)] : []), ...modal);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${qtiXml(item, writing.version)}\n`;
}

function resourceXml(question: ExchangedQuestion, identifier: string, href: string, files: readonly string[], version: QtiVersion): string {
  const keywords = [...question.tags, ...aboutFields.flatMap((field) => (question.about[field] === undefined ? [] : [`${field}:${question.about[field]}`])), ...(identifier === question.idNumber ? [] : [`idNumber:${question.idNumber}`]).filter(() => question.idNumber !== '')];
  const path = question.category.length === 0 ? '' : `<classification><taxonPath>${question.category.map((name) => `<taxon><entry><string>${xmlText(name)}</string></entry></taxon>`).join('')}</taxonPath></classification>`;
  const told = keywords.map((word) => `<keyword><string>${xmlText(word)}</string></keyword>`).join('');
  const metadata = told + path === '' ? '' : `<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>${told}</general>${path}</lom></metadata>`;
  return `<resource identifier="r-${xmlAttribute(identifier)}" type="${spaces[version].resource}" href="${xmlAttribute(href)}">${metadata}${[href, ...files].map((name) => `<file href="${xmlAttribute(name)}"/>`).join('')}</resource>\n`;
}

export interface QtiOptions extends WriteOptions { version?: QtiVersion }

/** Writes a QTI content package (3.0, or the version asked for): one item a question, its media beside it, a manifest. */
export async function* writeQti(items: WriteSource, options: QtiOptions = {}): AsyncGenerator<Uint8Array, void> {
  const { onIssue, title = '', language = 'vi', version = '3.0' } = options;
  const encoder = new TextEncoder();
  yield* zipped((async function* parts(): AsyncGenerator<ZipPart> {
    const resources: string[] = [];
    const taken = new Set<string>();
    for await (const one of items) {
      if ('category' in one) {
        if (one.category.info.html !== '' || one.category.idNumber !== '') onIssue?.(noteAt(one.category.position, 'field-not-carried', { field: 'categoryInfo' }));
        continue;
      }
      const { question } = one;
      const notes = [...writeNotes(question, qtiCarries), ...ownNotes(question)];
      for (const issue of notes) onIssue?.(issue);
      if (notes.some(({ severity }) => severity === 'error')) continue;
      const wanted = /^[A-Za-z_][\w.-]*$/.test(question.idNumber) && !taken.has(question.idNumber) ? question.idNumber : `${ownIdentifier}${resources.length + 1}`;
      const identifier = taken.has(wanted) ? `${ownIdentifier}${resources.length + 1}-${taken.size}` : wanted;
      taken.add(identifier);
      const address = (name: string): string => `../media/${identifier}/${encodeURIComponent(attachmentName(name))}`;
      const writing: ItemWriting = { version, language, address, xhtml: (words) => wellFormed(words.html).replace(/"attachment\/([^"]*)"/g, (_, name: string) => `"../media/${identifier}/${name}"`) };
      const parts = (qtiKinds[question.kind] as (told: ExchangedQuestion, into: ItemWriting) => KindParts)(question, writing);
      const href = `items/${identifier}.xml`;
      const media = [...question.files.map(({ name, bytes }) => ({ name, bytes, isPacked: true })), ...(parts.extraFiles ?? []).map((file) => ({ ...file, isPacked: false }))];
      yield { name: href, bytes: encoder.encode(itemXml(question, identifier, parts, writing)) };
      for (const { name, bytes, isPacked } of media) yield { name: `media/${identifier}/${name}`, bytes, isPacked };
      resources.push(resourceXml(question, identifier, href, media.map(({ name }) => `media/${identifier}/${encodeURIComponent(name)}`), version));
    }
    const name = title === '' ? '' : `<metadata><schema>QTI Package</schema><schemaversion>${version}</schemaversion><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string>${xmlText(title)}</string></title></general></lom></metadata>`;
    yield { name: 'imsmanifest.xml', bytes: encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="${spaces[version].manifest}" identifier="manifest">${name}<organizations/><resources>\n${resources.join('')}</resources></manifest>\n`) };
  })());
}

