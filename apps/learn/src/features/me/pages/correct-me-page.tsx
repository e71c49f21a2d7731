import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { CorrectForm } from '../components/correct-form.tsx';
import { useMe } from '../use-me.ts';
import { meWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Correcting one’s own name, year of birth or tổ dân phố. */
export function Page() {
  const say = useWords(meWords);
  const me = useMe();
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('correct.title')}</h1>
      {me?.consentGivenAt
        ? <><p>{say('correct.lead')}</p><CorrectForm me={me} /></>
        : <><p>{say('correct.notYet')}</p><div><ButtonLink as={Link} to={pageAddresses.registration}>{say('guest.action')}</ButtonLink></div></>}
    </div>
  );
}
