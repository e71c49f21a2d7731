import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { pageAddresses } from '../site/addresses.ts';
import { classNames } from '../site/class-names.ts';
import { shellWords } from '../site/shell-words.ts';
import { useSite } from '../site/use-site.ts';
import { Link } from '../site/link.tsx';

export type Tab = 'home' | 'courses' | 'team' | 'me' | 'help';

interface Place { tab: Tab; to: string; icon: IconName }
const places: readonly Place[] = [
  { tab: 'home', to: pageAddresses.home, icon: 'home' },
  { tab: 'courses', to: pageAddresses.courses, icon: 'book' },
  { tab: 'team', to: pageAddresses.team, icon: 'people' },
  { tab: 'me', to: pageAddresses.me, icon: 'person' },
  { tab: 'help', to: pageAddresses.help, icon: 'help' },
];

/** The places of the site; the one for neighbours only where a member of the community team is looking. */
function usePlaces(): readonly Place[] {
  const isMember = useSite()?.viewer?.roles.includes('team-member') === true;
  return places.filter(({ tab }) => isMember || tab !== 'team');
}

/** The places of the site as words in the bar, on wide screens. */
export function TopNavigation({ tab }: { tab: Tab | undefined }) {
  const say = useWords(shellWords);
  const shown = usePlaces();
  return (
    <nav className={classNames('lr-topnav', shown.length > 4 && 'lr-topnav-five')} aria-label={say('nav.label')}>
      {shown.map((item) => <Link key={item.tab} to={item.to} aria-current={item.tab === tab ? 'page' : undefined}>{say(`nav.${item.tab}`)}</Link>)}
    </nav>
  );
}

/** The same places at the lower edge of a phone, each with its word. */
export function Tabs({ tab }: { tab: Tab | undefined }) {
  const say = useWords(shellWords);
  const shown = usePlaces();
  return (
    <nav className={classNames('lr-tabs', shown.length > 4 && 'lr-tabs-five')} aria-label={say('nav.label')}>
      {shown.map((item) => (
        <Link key={item.tab} to={item.to} aria-current={item.tab === tab ? 'page' : undefined}>
          <Icon name={item.icon} />{say(`nav.${item.tab}`)}
        </Link>
      ))}
    </nav>
  );
}
