import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { PaperLines, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import type { SimulationTaskPublic } from './rules.ts';
import { words } from './words.ts';

/** The screens on paper as lists, with where each tap leads, and lines to write the taps on in order. */
export function SimulationTaskPrint({ question, number }: QuestionPrintProps<SimulationTaskPublic>) {
  const say = useWords(words);
  const { screens } = question;
  return (
    <PrintFrame question={question} number={number} hint={say('print.hint')}>
      {screens.map((screen, index) => (
        <div key={screen.id} className="hs-paper-part">
          <p><b>{say('print.screen', { number: index + 1, title: screen.title })}</b></p>
          <ul>
            {screen.elements.map(({ id, text, detail, kind, go }) => (
              <li key={id}>
                • <InlineText text={text} />{detail !== undefined && <> (<InlineText text={detail} />)</>}
                {kind === 'input' && ': ……………………'}
                {go !== undefined && <> → {say('print.go', { number: screens.findIndex((other) => other.id === go) + 1 })}</>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <PaperLines count={5} label={say('print.taps')} />
    </PrintFrame>
  );
}
