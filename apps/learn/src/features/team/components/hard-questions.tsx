import type { HardQuestions as Body } from '@hocso/contracts/assistance/team.contract';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { useEntry } from '../../../data/use-data.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { Link } from '../../../site/link.tsx';
import { hardQuestionsUrl } from '../team-filter.ts';
import type { TeamFilter } from '../team-filter.ts';
import { teamWords } from '../words.ts';

/** What neighbours get wrong most, to talk about at the next visit. Nobody is named; where the list did not come, the rest of the page stands by itself. */
export function HardQuestions({ filter }: { filter: TeamFilter }) {
  const say = useWords(teamWords);
  const entry = useEntry(hardQuestionsUrl(useLanguage(), filter));
  if (!entry?.ok) return null;
  const { fewestAnswers, questions } = entry.body as Body;
  return (
    <section className="hs-card hs-stack" aria-labelledby="hard">
      <h2 id="hard">{say('hard.title')}</h2>
      <p className="hs-small">{say(questions.length === 0 ? 'hard.empty' : 'hard.lead', { fewest: fewestAnswers })}</p>
      {questions.length > 0 && (
        <ol className="lr-hard">
          {questions.map(({ courseSlug, courseCode, courseTitle, stem, answers, wrong }) => (
            <li key={`${courseCode} ${stem}`}>
              <p>{stem}</p>
              <p><b>{say('hard.wrong', { wrong, answers })}</b></p>
              <p className="hs-small"><Link className="lr-back" to={pageAddresses.course(courseSlug)}>{courseCode} · {courseTitle}</Link></p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
