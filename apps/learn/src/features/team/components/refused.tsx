import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { Link } from '../../../site/link.tsx';
import { useLoadedSite } from '../../../site/use-site.ts';
import { teamWords } from '../words.ts';

/** Somebody who is no member of the team, not signed in, or without a password yet: whose page this is, and the door. */
export function Refused() {
  const say = useWords(teamWords);
  const { viewer } = useLoadedSite();
  if (viewer?.mustSetPassword) {
    return (
      <div className="hs-stack lr-narrow">
        <h1>{say('refused.title')}</h1>
        <p>{say('refused.noPassword')}</p>
        <div><ButtonLink as={Link} to={pageAddresses.password}>{say('refused.setPassword')}</ButtonLink></div>
      </div>
    );
  }
  const text = !viewer || viewer.status === 'guest' ? say('refused.signIn') : viewer.name ? say('refused.other', { name: viewer.name }) : say('refused.otherNameless');
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('refused.title')}</h1>
      <p>{text}</p>
      <div className="lr-row">
        <ButtonLink as={Link} to={`${pageAddresses.signIn}?ve=${pageAddresses.team}`}>{say('refused.action')}</ButtonLink>
        <ButtonLink as={Link} to={pageAddresses.home} look="line">{say('refused.home')}</ButtonLink>
      </div>
    </div>
  );
}

/** A tổ dân phố of somebody else, or one that is gone. */
export function NotMine() {
  const say = useWords(teamWords);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('page.title')}</h1>
      <p>{say('refused.notMine')}</p>
      <div><ButtonLink as={Link} to={pageAddresses.team}>{say('refused.mine')}</ButtonLink></div>
    </div>
  );
}
