import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { PaperBox, PrintFrame } from '../print-frame.tsx';
import type { QuestionPrintProps } from '../printer.ts';
import type { ScenarioPublic } from './rules.ts';
import { words } from './words.ts';

/** The story on paper: numbered situations, each choice with the number where it goes on. */
export function ScenarioPrint({ question, number }: QuestionPrintProps<ScenarioPublic>) {
  const say = useWords(words);
  // In the order in which they are met, whatever the order of the data.
  const order = [question.start];
  for (const place of order) {
    for (const { to } of question.nodes.find(({ id }) => id === place)?.choices ?? []) if (to !== undefined && !order.includes(to)) order.push(to);
  }
  return (
    <PrintFrame question={question} number={number} hint={say('print.hint')}>
      {order.flatMap((place, index) => question.nodes.filter(({ id }) => id === place).map(({ speaker, text, choices }) => (
        <div key={place} className="hs-paper-part">
          <p><b>{say('print.situation', { number: index + 1 })}</b></p>
          <p>{speaker !== undefined && <b>{speaker}: </b>}<InlineText text={text} /></p>
          <ul>
            {choices.map(({ id, text: choice, to }) => (
              <li key={id}><PaperBox><InlineText text={choice} /> ({to === undefined ? say('print.stop') : say('print.go', { number: order.indexOf(to) + 1 })})</PaperBox></li>
            ))}
          </ul>
        </div>
      )))}
    </PrintFrame>
  );
}
