import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import type { Audience } from '@hocso/domain/competency/audience';
import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { shellWords } from '../../../site/shell-words.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { homeWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Beside the courses: for whom they are, a reminder to give one’s name, and where help is. */
export function HomeSide({ audience, courses }: { audience: Audience; courses: readonly CourseCard[] }) {
  const say = useWords(homeWords);
  const sayShell = useWords(shellWords);
  const { viewer, organisation, variables } = useLoadedSite();
  const hasBegun = courses.some(({ progress }) => progress.state !== 'not-started');
  const number = variables['so_1022'];
  return (
    <div className="lr-side">
      {viewer?.status !== 'active' && hasBegun && (
        <section className="hs-card hs-stack" aria-labelledby="count">
          <h2 id="count">{say('count.title')}</h2>
          <p className="hs-small">{say('count.text')}</p>
          <ButtonLink as={Link} to={pageAddresses.registration} look="line" isFull>{say('count.action')}</ButtonLink>
        </section>
      )}
      <section className="hs-card hs-stack" aria-labelledby="help">
        <h2 id="help">{say('help.title')}</h2>
        <p>{say('help.text', { team: organisation.teamLabel })}</p>
        {number && <ButtonLink href={`tel:${number}`} look="line" icon="call" isFull>{say('help.call', { number })}</ButtonLink>}
        <Link className="lr-back" to={pageAddresses.help}>{say('help.more')}</Link>
      </section>
      <p className="hs-small lr-row">
        <span>{say('audience.title')} <b>{sayShell(`audience.${audience}`)}</b>.</span>
        <Link className="lr-back" to={`${pageAddresses.home}?chon=1`}>{say('audience.change')}</Link>
      </p>
    </div>
  );
}
