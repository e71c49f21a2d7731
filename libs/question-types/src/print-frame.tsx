import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import type { ReactNode } from 'react';
import './print-frame.css';
import { questionWords } from './words.ts';

interface PrintFrameProps {
  question: { stem: string; sample?: string | undefined };
  number: number;
  /** How to answer with a pen, in one short line. */
  hint: string;
  children: ReactNode;
}

/** One question on paper: number, words, the made-up sample, how to answer, and room for the answer. */
export function PrintFrame({ question, number, hint, children }: PrintFrameProps) {
  const say = useWords(questionWords);
  return (
    <section className="hs-paper">
      <h2 className="hs-paper-stem"><span>{say('print.number', { number })}</span> <InlineText text={question.stem} /></h2>
      {question.sample !== undefined && <p className="hs-paper-sample"><b>{say('sample.caption')}:</b> <InlineText text={question.sample} /></p>}
      <p className="hs-paper-hint">{hint}</p>
      {children}
    </section>
  );
}

/** A box to tick with its words. */
export const PaperBox = ({ children }: { children: ReactNode }) => <span className="hs-paper-tick"><span className="hs-paper-box" aria-hidden="true" /><span>{children}</span></span>;

/** Empty lines to write on; `label` stands before the first one. */
export const PaperLines = ({ count = 1, label }: { count?: number | undefined; label?: string | undefined }) => (
  <div className="hs-paper-lines">{Array.from({ length: count }, (_, index) => <p key={index} className="hs-paper-line">{index === 0 && label}</p>)}</div>
);
