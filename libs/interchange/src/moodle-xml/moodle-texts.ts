import type { ExchangedChoice, RichText } from '../model/exchanged-question.ts';
import { emptyText } from '../model/exchanged-question.ts';
import { FileBag } from '../model/file-bag.ts';
import type { Issue, IssueCode, IssueParams, SourcePosition } from '../model/issue.ts';
import { errorAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { attachmentName } from '../bytes/media-type.ts';
import { escapeAttribute, escapeHtml } from '../text/clean-html.ts';
import { QuestionTexts } from '../text/question-texts.ts';
import type { TextFormat } from '../text/rich-text.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childWords, childrenOf, htmlTag, isNode, wordsIn } from '../xml/xml-node.ts';

const formats: Readonly<Record<string, TextFormat>> = { html: 'html', moodle_auto_format: 'moodle', plain_text: 'plain', markdown: 'markdown', wiki_like: 'moodle' };

/** Tags that stand in a text without CDATA, as the writer of the file meant them. */
const markupIn = (node: XmlNode): string => node.children.map((child) => {
  if (!isNode(child)) return escapeHtml(child);
  const attributes = Object.entries(child.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return htmlTag(child.name, attributes, markupIn(child));
}).join('');

/** One question of a Moodle file while it is read: its element, texts, files and what there is to tell. */
export class MoodleQuestion {
  readonly texts: QuestionTexts;
  readonly files: FileBag;
  readonly issues: Issue[] = [];
  readonly format: TextFormat;
  private readonly keptNames = new Map<XmlNode, ReadonlyMap<string, string>>();

  constructor(readonly node: XmlNode, readonly position: SourcePosition, limits: ReadLimits) {
    this.texts = new QuestionTexts(limits.textLength);
    this.files = new FileBag(position, limits.attachmentBytes);
    this.format = this.formatOf(childOf(node, 'questiontext'), 'html');
  }

  error(code: IssueCode, params: IssueParams = {}, at?: XmlNode): void {
    this.issues.push(errorAt(at ? { ...this.position, line: at.line } : this.position, code, params));
  }

  private formatOf(node: XmlNode | undefined, inherited: TextFormat): TextFormat {
    const told = node?.attributes.format?.trim();
    return told === undefined ? inherited : formats[told] ?? 'html';
  }

  /** The text of an element `<… format=""><text>…</text><file …/></…>`, its files kept. */
  text(node: XmlNode | undefined): RichText {
    if (node === undefined) return emptyText;
    return this.textWith(node, this.formatOf(node, this.format), this.words(node));
  }

  /** The raw words of an element's text; very old files have no element around them. */
  words(node: XmlNode | undefined): string {
    const text = childOf(node, 'text');
    if (text === undefined) return node === undefined || childrenOf(node).length > 0 ? '' : wordsIn(node).trim();
    return (childrenOf(text).length > 0 ? markupIn(text) : wordsIn(text)).trim();
  }

  textWith(node: XmlNode, format: TextFormat, words: string): RichText {
    const names = this.namesIn(node);
    return this.texts.read(words, format, (name) => names.get(attachmentName(name)) ?? attachmentName(name));
  }

  /** Under which names the files of an element are kept; an element may be read gap by gap, its files only once. */
  private namesIn(node: XmlNode): ReadonlyMap<string, string> {
    const known = this.keptNames.get(node);
    if (known) return known;
    const names = new Map<string, string>();
    for (const file of childrenOf(node, 'file')) {
      const kept = this.keep(file.attributes.name ?? '', file);
      if (kept !== undefined) names.set(attachmentName(file.attributes.name ?? ''), kept);
    }
    this.keptNames.set(node, names);
    return names;
  }

  /** Keeps the Base64 bytes of an element. */
  keep(name: string, node: XmlNode): string | undefined {
    const encoding = node.attributes.encoding ?? 'base64';
    return this.files.add(name, encoding === 'base64' ? new Uint8Array(Buffer.from(wordsIn(node), 'base64')) : new Uint8Array());
  }

  /** The share of the points an answer gives, in percent. */
  weight(answer: XmlNode): number {
    const attribute = Number(answer.attributes.fraction);
    if (answer.attributes.fraction !== undefined && Number.isFinite(attribute)) return attribute;
    const element = Number(childWords(answer, 'fraction'));
    return Number.isFinite(element) ? element * 100 : 0;
  }

  choice(answer: XmlNode, id: string): ExchangedChoice {
    return { id, text: this.text(answer), weight: this.weight(answer), feedback: this.text(childOf(answer, 'feedback')) };
  }

  /** Whether a field says yes: `1` or `true`; `otherwise` where it is missing. */
  says(name: string, otherwise: boolean): boolean {
    const node = childOf(this.node, name);
    if (node === undefined) return otherwise;
    const told = wordsIn(node).trim().toLowerCase();
    return told !== '' && told !== '0' && told !== 'false';
  }

  number(name: string, otherwise: number): number {
    const told = childWords(this.node, name);
    const value = Number(told);
    return told === '' || !Number.isFinite(value) ? otherwise : value;
  }
}
