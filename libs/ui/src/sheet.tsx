import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import './styles/sheet.css';

interface SheetProps extends ComponentPropsWithRef<'section'> {
  /** A small plate in the red margin, beside the second line. */
  margin?: ReactNode;
  /** The teacher's mark in the upper right corner. */
  mark?: ReactNode;
}

/**
 * A page of the vở ô ly. Its headings, paragraphs and lists sit on the bold lines, so keep to those elements inside.
 * Used on two surfaces only: the lesson in progress and the completion sheet.
 */
export const Sheet = ({ margin, mark, className, children, ...rest }: SheetProps) => (
  <section className={classNames('hs-sheet', mark !== undefined && 'hs-sheet-marked', className)} {...rest}>
    {margin !== undefined && <span className="hs-sheet-margin">{margin}</span>}
    {mark !== undefined && <span className="hs-sheet-mark">{mark}</span>}
    {children}
  </section>
);
