import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import type { PageProps } from '../../../app/route-types.ts';
import { pageAddresses, safeReturn } from '../../../site/addresses.ts';
import { ContinueCode } from '../components/continue-code.tsx';
import { LeaveDevice } from '../components/leave-device.tsx';
import { MyCourses } from '../components/my-courses.tsx';
import { PersonCard } from '../components/person-card.tsx';
import { SettingsList } from '../components/settings-list.tsx';
import { useMe } from '../use-me.ts';
import { meWords } from '../words.ts';
import '../me.css';
import { Link } from '../../../site/link.tsx';

/** "Của tôi": what is counted and what is kept, the code for another device, settings, and the ways to leave. */
export function Page({ search }: PageProps) {
  const say = useWords(meWords);
  const me = useMe();
  const isNew = search.has('moi');
  return (
    <div className="hs-stack">
      <h1>{say('page.title')}</h1>
      {isNew && me?.viewer.status === 'active' && (
        <Notice state="ok" title={say('welcome.title')}>{say('welcome.text')} <Link to={safeReturn(search.get('ve'), pageAddresses.home)}>{say('welcome.back')}</Link></Notice>
      )}
      <div className="lr-two">
        <div className="lr-side">
          {!me && <Visitor />}
          {me?.viewer.status === 'guest' && <GuestCard />}
          {me?.continueCode && <ContinueCode code={me.continueCode} />}
          {me && <MyCourses me={me} />}
        </div>
        <div className="lr-side">
          {me?.viewer.status === 'active' && <PersonCard me={me} />}
          <SettingsList me={me} />
          {me && <LeaveDevice me={me} />}
          {me?.consentGivenAt && <p><Link className="lr-back lr-danger-link" to={pageAddresses.withdrawal}>{say('withdraw.link')}</Link></p>}
        </div>
      </div>
    </div>
  );
}

function Visitor() {
  const say = useWords(meWords);
  return (
    <section className="hs-card hs-stack">
      <p>{say('visitor.text')}</p>
      <div className="lr-row">
        <ButtonLink as={Link} to={pageAddresses.home}>{say('visitor.start')}</ButtonLink>
        <ButtonLink as={Link} to={pageAddresses.continue} look="line">{say('visitor.code')}</ButtonLink>
      </div>
    </section>
  );
}

function GuestCard() {
  const say = useWords(meWords);
  return (
    <section className="hs-card hs-stack" aria-labelledby="guest">
      <h2 id="guest">{say('guest.title')}</h2>
      <p>{say('guest.text')}</p>
      <div className="lr-row">
        <ButtonLink as={Link} to={`${pageAddresses.registration}?ve=${pageAddresses.me}`}>{say('guest.action')}</ButtonLink>
        <ButtonLink as={Link} to={pageAddresses.continue} look="line">{say('visitor.code')}</ButtonLink>
      </div>
    </section>
  );
}
