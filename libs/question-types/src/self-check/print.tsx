import { useWords } from '@hocso/ui/i18n';
import { PaperBox, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import { levels } from './player.tsx';
import type { SelfCheckPublic } from './rules.ts';
import { words } from './words.ts';

/** The four steps on paper, a row of boxes for each moment that is asked about. */
export function SelfCheckPrint({ question, number }: QuestionPrintProps<SelfCheckPublic>) {
  const say = useWords(words);
  const moments = question.asks === 'now' ? ['now'] as const : ['before', 'now'] as const;
  return (
    <PrintFrame question={question} number={number} hint={say('hint.text')}>
      {moments.map((moment) => (
        <div key={moment} className="hs-paper-part">
          <p><b>{say(`moment.${moment}`)}</b></p>
          <div className="hs-paper-row">{levels.map((level) => <PaperBox key={level}>{say(`level.${level}`)}</PaperBox>)}</div>
        </div>
      ))}
    </PrintFrame>
  );
}
