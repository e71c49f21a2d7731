import { useWords } from '@hocso/ui/i18n';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { questionWords } from '../words.ts';

const terms = ['facility', 'corrected', 'discrimination', 'efficiency', 'left', 'letters'] as const;

/** What the words of the table mean, and from how many answers on figures are shown. */
export function Definitions({ leastAnswers }: { leastAnswers: number }) {
  const say = useWords(questionWords);
  return (
    <section className="hs-section hs-card" aria-labelledby="definitions">
      <h2 id="definitions">{say('definition.title')}</h2>
      <dl className="hs-definitions">{terms.map((term) => <div key={term}><dt>{say(`definition.${term}`)}</dt><dd>{say(`definition.${term}Text`)}</dd></div>)}</dl>
      <p>{say('definition.least', { least: leastAnswers })} <Link to={pages.settings}>{say('definition.change')}</Link></p>
    </section>
  );
}
