import { Plate } from '@hocso/ui/plate';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../site/addresses.ts';
import { shellWords } from '../site/shell-words.ts';
import { useSite } from '../site/use-site.ts';
import { DisplayButton } from './display-button.tsx';
import { TopNavigation } from './navigation.tsx';
import type { Tab } from './navigation.tsx';
import { Link } from '../site/link.tsx';

/** Name plate, name of the ward, the places of the site on wide screens, and the button for text size and colours. */
export function TopBar({ tab }: { tab: Tab | undefined }) {
  const say = useWords(shellWords);
  const site = useSite();
  return (
    <header className="lr-top">
      <div>
        <Link className="lr-brand" to={pageAddresses.home}>
          <Plate isDecorative>{say('brand.plate')}</Plate>
          <span><b>{say('brand.name')}</b>{site?.organisation.name ?? ''}</span>
        </Link>
        <TopNavigation tab={tab} />
        <DisplayButton />
      </div>
    </header>
  );
}
