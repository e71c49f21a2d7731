import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import type { Audience } from '@hocso/domain/competency/audience';
import { pageAddresses } from '../../../site/addresses.ts';
import { audienceOrder, audienceSlugs, preferenceParams } from '../../../site/preferences.ts';
import { shellWords } from '../../../site/shell-words.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { homeWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

const icons: Readonly<Record<Audience, IconName>> = { CITIZEN: 'person', CIVIL_SERVANT: 'document', BUSINESS: 'basket', COMMUNITY_TEAM: 'people' };

/** "Tôi là…": the four audiences of section 1e, each with the words of the directive. Plain links, so no script is needed. */
export function AudienceChoice() {
  const say = useWords(homeWords);
  const sayShell = useWords(shellWords);
  const site = useLoadedSite();
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('choice.title')}</h1>
      <p>{say('choice.lead')}</p>
      <ul className="lr-who">
        {audienceOrder.map((audience) => (
          <li key={audience}>
            <Link to={`${pageAddresses.home}?${preferenceParams.audience}=${audienceSlugs[audience]}`}>
              <span className="lr-course-icon"><Icon name={icons[audience]} /></span>
              <span>
                <b>{sayShell(`audience.${audience}`)}</b>
                <span className="hs-small" lang="vi">{site.audiences.find(({ code }) => code === audience)?.directive}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p><Link className="lr-back" to={pageAddresses.continue}>{say('choice.code')}</Link></p>
    </div>
  );
}
