import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { notFoundWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** An address that does not exist, with the ways on. */
export function Page() {
  const say = useWords(notFoundWords);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('page.title')}</h1>
      <p>{say('page.text')}</p>
      <div className="lr-row">
        <ButtonLink as={Link} to={pageAddresses.home}>{say('page.home')}</ButtonLink>
        <ButtonLink as={Link} to={pageAddresses.courses} look="line">{say('page.courses')}</ButtonLink>
      </div>
    </div>
  );
}
