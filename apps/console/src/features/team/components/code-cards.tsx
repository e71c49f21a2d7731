import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { learnerPages } from '../../../data/addresses.ts';
import { useSite } from '../../../data/site.ts';
import { issuedCodes, useIssuedCodes } from '../issued-codes.ts';
import { teamWords } from '../words.ts';
import './code-cards.css';

/** The one-time codes just given, as cards to cut out; gone after they were handed over or the page was closed. */
export function CodeCards() {
  const say = useWords(teamWords);
  const { organisation } = useSite();
  const codes = useIssuedCodes();
  const ref = useRef<HTMLElement>(null);
  const newest = codes.at(-1)?.code;
  useEffect(() => {
    if (newest) ref.current?.focus();
  }, [newest]);
  if (codes.length === 0) return null;
  const address = `${window.location.host}${learnerPages.signIn}`;
  return (
    <section ref={ref} className="hs-codes hs-card" aria-labelledby="codes-title" tabIndex={-1}>
      <h2 id="codes-title" className="hs-noprint">{say('code.title')}</h2>
      <p className="hs-noprint">{say('code.lead')}</p>
      <ul className="hs-code-cards">
        {[...codes].reverse().map(({ memberId, name, username, units, code }) => (
          <li key={memberId} className="hs-code-card">
            <p className="hs-small">{organisation.name} · {say('card.title')}</p>
            <h3>{name}</h3>
            <p className="hs-small">{units}</p>
            <p className="hs-code-label">{say('card.code')}</p>
            <p className="hs-code">{code}</p>
            <ol><li>{say('card.step1', { address })}</li><li>{say('card.step2')}</li><li>{say('card.step3')}</li>{username !== null && <li>{say('card.step4', { username })}</li>}</ol>
            <p className="hs-small">{say('card.note')}</p>
          </li>
        ))}
      </ul>
      <div className="hs-actions hs-noprint">
        <Button onClick={() => window.print()}>{say('code.print')}</Button>
        <Button variant="default" onClick={() => issuedCodes.clear()}>{say('code.done')}</Button>
      </div>
    </section>
  );
}
