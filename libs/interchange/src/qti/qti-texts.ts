import { attachmentAddress, decodedName } from '../bytes/media-type.ts';
import { pathInside } from '../bytes/zip-reader.ts';
import type { RichText } from '../model/exchanged-question.ts';
import { FileBag } from '../model/file-bag.ts';
import type { Issue, IssueCode, IssueParams, SourcePosition } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { escapeAttribute, escapeHtml } from '../text/clean-html.ts';
import { QuestionTexts } from '../text/question-texts.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { htmlTag, isNode } from '../xml/xml-node.ts';

/** The media of a package by the path they have inside it; null for one that is too large to be read. */
export type MediaFiles = ReadonlyMap<string, Uint8Array | null>;

/** One item while it is read: its texts, its media, what there is to tell. */
export class QtiItem {
  readonly texts: QuestionTexts;
  readonly files: FileBag;
  readonly issues: Issue[] = [];

  constructor(readonly node: XmlNode, readonly position: SourcePosition, private readonly media: MediaFiles, private readonly limits: ReadLimits) {
    this.texts = new QuestionTexts(limits.textLength);
    this.files = new FileBag(position, limits.attachmentBytes);
  }

  error(code: IssueCode, params: IssueParams = {}): void {
    this.issues.push(errorAt(this.position, code, params));
  }

  note(code: IssueCode, params: IssueParams = {}): void {
    this.issues.push(noteAt(this.position, code, params));
  }

  /** Keeps a file of the package and returns its name; undefined where it is missing or refused. */
  keep(reference: string): string | undefined {
    const path = pathInside(this.position.path, decodedName(reference));
    const bytes = path === undefined ? undefined : this.media.get(path);
    if (path !== undefined && bytes) return this.files.add(path, bytes);
    if (bytes === null) {
      this.note('attachment-too-large', { name: reference.slice(0, 120), most: this.limits.attachmentBytes });
      return undefined;
    }
    this.note('attachment-missing', { name: reference.slice(0, 120) });
    return undefined;
  }

  /** The HTML of nodes; `instead` may put something in the place of an element (a gap) or leave it out (''). */
  html(nodes: readonly (XmlNode | string)[], instead: (node: XmlNode) => string | undefined = () => undefined): string {
    return nodes.map((node) => {
      if (!isNode(node)) return escapeHtml(node);
      const replaced = instead(node);
      return replaced ?? this.element(node, instead);
    }).join('');
  }

  private element(node: XmlNode, instead: (node: XmlNode) => string | undefined): string {
    const reference = node.name === 'object' ? node.attributes.data : node.attributes.src;
    if (node.name === 'object' || node.name === 'img' || node.name === 'audio' || node.name === 'video' || node.name === 'source') {
      const name = reference === undefined ? undefined : this.keep(reference);
      const isImage = node.name === 'img' || (node.attributes.type ?? 'image/').startsWith('image/');
      if (name !== undefined && isImage && node.name !== 'source') return `<img src="${attachmentAddress(name)}" alt="${escapeAttribute(node.attributes.alt ?? '')}">`;
      if (node.name === 'img' || (node.name === 'object' && name === undefined)) return this.html(node.children, instead);
      const tag = node.name === 'object' ? (node.attributes.type ?? '').startsWith('video/') ? 'video' : 'audio' : node.name;
      return htmlTag(tag, name === undefined ? '' : ` src="${attachmentAddress(name)}"`, this.html(node.children, instead));
    }
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
    return htmlTag(node.name, attributes, this.html(node.children, instead));
  }

  rich(nodes: readonly (XmlNode | string)[], instead?: (node: XmlNode) => string | undefined): RichText {
    return this.texts.read(this.html(nodes, instead), 'html');
  }
}
