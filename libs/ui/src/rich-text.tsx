import { classNames } from './class-names.tsx';
import './styles/rich-text.css';

interface RichTextProps {
  /** HTML from the publisher: built from an allow-list and sanitised there, never typed by a learner. */
  html: string;
  className?: string | undefined;
}

/** Running text of a lesson as it was published. */
export const RichText = ({ html, className }: RichTextProps) => (
  <div className={classNames('hs-rich', className)} dangerouslySetInnerHTML={{ __html: html }} />
);
