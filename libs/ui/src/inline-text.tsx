import { Fragment } from 'react';
import type { ReactNode } from 'react';

const marked = /(\*\*[^*]+?\*\*|==[^=]+?==)/;

const parse = (text: string): ReactNode[] => text.split(marked).map((piece, index) => {
  if (piece.length > 4 && piece.startsWith('**') && piece.endsWith('**')) return <strong key={index}>{parse(piece.slice(2, -2))}</strong>;
  if (piece.length > 4 && piece.startsWith('==') && piece.endsWith('==')) return <mark key={index}>{parse(piece.slice(2, -2))}</mark>;
  return piece;
});

/** A plain line in which `**bold**` and `==highlight==` are drawn; line breaks are kept, HTML stays text. */
export const InlineText = ({ text }: { text: string }) => (
  <>{text.split('\n').map((line, index) => <Fragment key={index}>{index > 0 && <br />}{parse(line)}</Fragment>)}</>
);

/** The same line without its marks, for labels that only a screen reader meets. */
export const plainText = (text: string): string => text.replace(/\*\*|==/g, '');
