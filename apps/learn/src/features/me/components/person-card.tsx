import type { Me } from '@hocso/contracts/identity/identity.contract';
import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { shellWords } from '../../../site/shell-words.ts';
import { meWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** Everything that is kept about the person, word for word. */
export function PersonCard({ me }: { me: Me }) {
  const say = useWords(meWords);
  const sayShell = useWords(shellWords);
  const facts: [string, string | null][] = [
    [say('person.name'), me.fullName],
    [say('person.year'), me.birthYear === null ? say('person.noYear') : String(me.birthYear)],
    [say('person.neighbourhood'), me.neighbourhood],
    [say('person.workplace'), me.workplace],
    [say('person.audience'), me.audiences.map((audience) => sayShell(`audience.${audience}`)).join('; ') || null],
    [say('person.username'), me.username],
  ];
  return (
    <section className="hs-card hs-stack" aria-labelledby="person">
      <h2 id="person">{say('person.title')}</h2>
      <dl className="lr-facts-list">
        {facts.flatMap(([term, value]) => (value === null ? [] : [<div key={term}><dt>{term}</dt><dd>{value}</dd></div>]))}
      </dl>
      {me.consentGivenAt && <div><ButtonLink as={Link} to={pageAddresses.correctMe} look="line">{say('person.correct')}</ButtonLink></div>}
    </section>
  );
}
