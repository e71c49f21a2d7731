import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { pageAddresses } from '../site/addresses.ts';
import { shellWords } from '../site/shell-words.ts';
import { Link } from '../site/link.tsx';

export type Tab = 'home' | 'courses' | 'me' | 'help';

const tabs: readonly { tab: Tab; to: string; icon: IconName }[] = [
  { tab: 'home', to: pageAddresses.home, icon: 'home' },
  { tab: 'courses', to: pageAddresses.courses, icon: 'book' },
  { tab: 'me', to: pageAddresses.me, icon: 'person' },
  { tab: 'help', to: pageAddresses.help, icon: 'help' },
];

/** The four places of the site as words in the bar, on wide screens. */
export function TopNavigation({ tab }: { tab: Tab | undefined }) {
  const say = useWords(shellWords);
  return (
    <nav className="lr-topnav" aria-label={say('nav.label')}>
      {tabs.map((item) => <Link key={item.tab} to={item.to} aria-current={item.tab === tab ? 'page' : undefined}>{say(`nav.${item.tab}`)}</Link>)}
    </nav>
  );
}

/** The same four places at the lower edge of a phone, each with its word. */
export function Tabs({ tab }: { tab: Tab | undefined }) {
  const say = useWords(shellWords);
  return (
    <nav className="lr-tabs" aria-label={say('nav.label')}>
      {tabs.map((item) => (
        <Link key={item.tab} to={item.to} aria-current={item.tab === tab ? 'page' : undefined}>
          <Icon name={item.icon} />{say(`nav.${item.tab}`)}
        </Link>
      ))}
    </nav>
  );
}
