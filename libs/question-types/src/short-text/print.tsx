import { useWords } from '@hocso/ui/i18n';
import { PaperLines, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import type { ShortTextPublic } from './rules.ts';
import { words } from './words.ts';

/** A line to write on. */
export function ShortTextPrint({ question, number }: QuestionPrintProps<ShortTextPublic>) {
  const say = useWords(words);
  return <PrintFrame question={question} number={number} hint={say('print.hint')}><PaperLines /></PrintFrame>;
}
