import type { ExchangedArea } from '../model/exchanged-question.ts';
import { letterOf } from '../model/exchanged-question.ts';

const hide = (words: string): string => words.replaceAll('|', '\u00a6').replace(/\s*\n\s*/g, ' ');

/** `button | Gửi | dòng nhỏ`: how an element of a practice screen looks, its words, a second line. */
export const elementCell = ({ look, label, detail }: ExchangedArea): string => [look, hide(label), ...(detail === '' ? [] : [hide(detail)])].join(' | ');

export function readElement(text: string, index: number, isRight: boolean): ExchangedArea {
  const parts = text.split('|').map((part) => part.trim());
  const [look = '', label, detail = ''] = parts;
  // Words alone are a line of text on the screen.
  const told = label === undefined ? { look: 'text', label: look } : { look, label };
  return { id: letterOf(index), ...told, detail, shape: 'rect', coords: [], isRight };
}
