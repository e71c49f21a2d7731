import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import type { PageProps } from '../../../app/route-types.ts';
import { pageAddresses, safeReturn } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { RegistrationForm } from '../components/registration-form.tsx';
import { registrationWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Giving one’s name so that what was learned is counted. Refused politely where it was given or cannot be yet. */
export function Page({ search }: PageProps) {
  const say = useWords(registrationWords);
  const { viewer, neighbourhoods } = useLoadedSite();
  if (viewer?.status === 'active') {
    return (
      <div className="hs-stack lr-narrow">
        <h1>{say('already.title')}</h1>
        <p>{say('already.text', { name: viewer.name ?? '' })}</p>
        <div><ButtonLink as={Link} to={pageAddresses.me}>{say('already.action')}</ButtonLink></div>
      </div>
    );
  }
  if (neighbourhoods.length === 0) {
    return (
      <div className="hs-stack lr-narrow">
        <h1>{say('notReady.title')}</h1>
        <p>{say('notReady.text')}</p>
        <div><ButtonLink as={Link} to={pageAddresses.home}>{say('notReady.action')}</ButtonLink></div>
      </div>
    );
  }
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('page.title')}</h1>
      <p>{say('page.lead')}</p>
      <div className="hs-plain hs-stack">
        <Notice state="info">{say('plain.text')} <a href={pageAddresses.help}>{say('plain.link')}</a></Notice>
      </div>
      <RegistrationForm returnTo={safeReturn(search.get('ve'), pageAddresses.home)} />
    </div>
  );
}
