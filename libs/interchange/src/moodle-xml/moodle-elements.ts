import type { ExchangedFile, ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { attachmentsIn } from '../bytes/media-type.ts';
import { xmlAttribute, xmlLetters, xmlText } from '../xml/xml-node.ts';

/** Words of an element, as CDATA where they hold signs of XML. */
export const wordsXml = (text: string): string =>
  (/[<>&]/.test(text) ? `<![CDATA[${xmlLetters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : xmlText(text));
export const textXml = (words: string): string => `<text>${wordsXml(words)}</text>`;
export const fieldXml = (name: string, value: string | number | boolean): string => `    <${name}>${xmlText(String(value))}</${name}>\n`;

export const fileXml = ({ name, bytes }: ExchangedFile): string =>
  `<file name="${xmlAttribute(name)}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`;

/** Writes the texts of one question, each with the files it names. */
export class MoodleElements {
  private readonly written = new Set<string>();

  constructor(private readonly question: ExchangedQuestion) {}

  html({ html }: RichText): string {
    return html.replaceAll('"attachment/', '"@@PLUGINFILE@@/');
  }

  /** `<name format="html"><text>…</text>…</name>`; `html` where the words are not those of the text. */
  text(name: string, text: RichText, attributes = '', html = this.html(text), inside = ''): string {
    return `    <${name}${attributes} format="html">${textXml(html)}${this.filesOf(text.html)}${inside}</${name}>\n`;
  }

  private filesOf(html: string): string {
    const names = new Set(attachmentsIn(html));
    return this.question.files.filter(({ name }) => names.has(name)).map((file) => {
      this.written.add(file.name);
      return fileXml(file);
    }).join('');
  }

  /** An element that is written only where it says something. */
  optional(name: string, text: RichText): string {
    return text.html === '' ? '' : this.text(name, text);
  }

  answer(weight: number, inside: string, feedback: RichText, format = 'moodle_auto_format'): string {
    return `    <answer fraction="${Number(weight.toFixed(5))}" format="${format}">${inside}${feedback.html === '' ? '' : this.text('feedback', feedback).trim()}</answer>\n`;
  }

  choice(weight: number, text: RichText, feedback: RichText): string {
    return this.answer(weight, `${textXml(this.html(text))}${this.filesOf(text.html)}`, feedback, 'html');
  }
}
