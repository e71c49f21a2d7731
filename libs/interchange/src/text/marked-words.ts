import { escapeHtml } from './clean-html.ts';

/** The marks of our own texts, as libs/ui draws them. */
const marks = /(\*\*[^*]+?\*\*|==[^=]+?==)/;

const lineHtml = (line: string): string => line.split(marks).map((piece) => {
  if (piece.length > 4 && piece.startsWith('**') && piece.endsWith('**')) return `<strong>${lineHtml(piece.slice(2, -2))}</strong>`;
  if (piece.length > 4 && piece.startsWith('==') && piece.endsWith('==')) return `<mark>${lineHtml(piece.slice(2, -2))}</mark>`;
  return escapeHtml(piece);
}).join('');

/** Our own text (`**bold**`, `==highlight==`, line ends) as cleaned HTML. */
export const htmlOfMarked = (text: string): string => text.split('\n').map(lineHtml).join('<br />');
