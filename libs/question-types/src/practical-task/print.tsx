import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { PaperBox, PaperLines, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import { confirmers } from './player.tsx';
import type { PracticalTaskPublic } from './rules.ts';
import { words } from './words.ts';

/** The checklist on paper, with who confirms and a line for the helper's signature. */
export function PracticalTaskPrint({ question, number }: QuestionPrintProps<PracticalTaskPublic>) {
  const say = useWords(words);
  return (
    <PrintFrame question={question} number={number} hint={say('hint.text')}>
      <ul>{question.items.map(({ id, text }) => <li key={id}><PaperBox><InlineText text={text} /></PaperBox></li>)}</ul>
      <p>{say('by.question')}</p>
      <div className="hs-paper-row">{confirmers.filter((by) => by !== 'nobody').map((by) => <PaperBox key={by}>{say(`by.${by}`)}</PaperBox>)}</div>
      <PaperLines label={say('print.signature')} />
    </PrintFrame>
  );
}
