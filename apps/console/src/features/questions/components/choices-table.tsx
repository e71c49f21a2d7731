import type { QuestionFigures } from '@hocso/contracts/analysis/questions.contract';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { questionWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** Each choice with how often it was taken, by whom it was taken in failed papers, and how its takers did elsewhere. */
export function ChoicesTable({ figures }: { figures: QuestionFigures }) {
  const say = useWords(questionWords);
  const { percent, whole, choiceName } = useFigureWords();
  return (
    <div className="hs-scroll" role="region" aria-label={say('choice.title')} tabIndex={0}>
      <table className="hs-table hs-stacked hs-choices-table">
        <caption className="hs-sr">{say('choice.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('choice.choice')}</th><th scope="col" className="hs-number">{say('choice.count')}</th><th scope="col" className="hs-number">{say('choice.share')}</th>
            <th scope="col" className="hs-number">{say('choice.failed')}</th><th scope="col" className="hs-number">{say('choice.rest')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.choices.map((choice) => (
            <tr key={choice.id}>
              <th scope="row">
                <b>{choiceName(choice)}</b> {choice.text} {choice.isKey && <span className="hs-tag hs-tag-ok"><Icon name="check" />{say('choice.key')}</span>}
                {!choice.isKey && figures.chosenMostByFailures.includes(choice.id) && <span className="hs-tag hs-tag-wait">{say('choice.mostFailed')}</span>}
              </th>
              <td className="hs-number" data-label={say('choice.count')}>{whole(choice.count)}</td>
              <td className="hs-number" data-label={say('choice.share')}><span className="hs-share"><ShareBar share={choice.share} />{percent(choice.share)}</span></td>
              <td className="hs-number" data-label={say('choice.failed')}>{whole(choice.failedCount)}</td>
              <td className="hs-number" data-label={say('choice.rest')}>{percent(choice.restShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
