import { useWords } from '@hocso/ui/i18n';
import { PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import { levels } from './player.tsx';
import type { SelfCheckPublic } from './rules.ts';
import { words } from './words.ts';

/** The four steps on paper, one column for each moment that is asked about. */
export function SelfCheckPrint({ question, number }: QuestionPrintProps<SelfCheckPublic>) {
  const say = useWords(words);
  const moments = question.asks === 'now' ? ['now'] as const : ['before', 'now'] as const;
  return (
    <PrintFrame question={question} number={number} hint={say('hint.text')}>
      <table className="hs-paper-table">
        <thead><tr><td />{moments.map((moment) => <th key={moment} scope="col">{say(`moment.${moment}`)}</th>)}</tr></thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">{say(`level.${level}`)}</th>
              {moments.map((moment) => <td key={moment}><span className="hs-paper-box" aria-hidden="true" /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintFrame>
  );
}
