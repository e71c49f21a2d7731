import type { Me } from '@hocso/contracts/identity/identity.contract';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { pageAddresses } from '../../../site/addresses.ts';
import { meWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Links to settings, and for staff to their own pages. */
export function SettingsList({ me }: { me: Me | null }) {
  const say = useWords(meWords);
  const roles = me?.viewer.roles ?? [];
  const isOfficer = roles.includes('ward-coordinator') || roles.includes('administrator');
  const isTeam = roles.includes('team-member');
  return (
    <nav className="hs-card lr-settings" aria-label={say('settings.title')}>
      <h2>{say('settings.title')}</h2>
      <ul>
        {isTeam && <li><Link to={pageAddresses.team}>{say('settings.team')}<Icon name="chevron-right" /></Link></li>}
        {/* Another app on this origin: a full page load, not client navigation. */}
        {isOfficer && <li><a href={pageAddresses.console}>{say('settings.console')}<Icon name="chevron-right" /></a></li>}
        <li><Link to={`${pageAddresses.display}?ve=${pageAddresses.me}`}>{say('settings.display')}<Icon name="chevron-right" /></Link></li>
        {(isTeam || isOfficer) && <li><Link to={pageAddresses.password}>{say('settings.password')}<Icon name="chevron-right" /></Link></li>}
        <li><Link to={pageAddresses.privacy}>{say('settings.privacy')}<Icon name="chevron-right" /></Link></li>
      </ul>
    </nav>
  );
}
