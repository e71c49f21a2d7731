import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { PaperBox, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import type { MessageCheckPublic } from './rules.ts';
import { words } from './words.ts';

/** The message on paper with a box beside each part, then the two verdicts. */
export function MessageCheckPrint({ question, number }: QuestionPrintProps<MessageCheckPublic>) {
  const say = useWords(words);
  const { title, elements } = question.screen;
  return (
    <PrintFrame question={question} number={number} hint={say('print.hint')}>
      <div className="hs-paper-part">
        <p><b>{title}</b></p>
        <ul>
          {elements.map(({ id, text, detail }) => (
            <li key={id}><PaperBox><InlineText text={text} />{detail !== undefined && <> (<InlineText text={detail} />)</>}</PaperBox></li>
          ))}
        </ul>
      </div>
      <p>{say('verdict.question')}</p>
      <div className="hs-paper-row"><PaperBox>{say('verdict.scam')}</PaperBox><PaperBox>{say('verdict.safe')}</PaperBox></div>
    </PrintFrame>
  );
}
