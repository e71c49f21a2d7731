import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { Plate } from '@hocso/ui/plate';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { learnerPages, pages } from '../data/addresses.ts';
import { useSite } from '../data/site.ts';
import { useSignOut } from '../features/session/api/session.ts';
import { shellWords } from '../words/shell-words.ts';
import './rail.css';

const sections = [['board', 'chart'], ['people', 'document'], ['units', 'home'], ['team', 'people'], ['settings', 'hint']] as const satisfies readonly (readonly [keyof typeof pages, IconName])[];

/** Sections of the console and what belongs to the own account; folded behind a button on a narrow screen. */
export function Rail() {
  const say = useWords(shellWords);
  const { organisation, viewer } = useSite();
  const signOut = useSignOut();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <header className="hs-rail hs-noprint">
      <div className="hs-rail-head">
        <Plate isDecorative>{say('brand.plate')}</Plate>
        <p><b>{say('brand.name')}</b><span>{organisation.name}</span></p>
        <button type="button" className="hs-rail-toggle" aria-expanded={isOpen} aria-controls="rail" onClick={() => setIsOpen(!isOpen)}>{say('frame.menu')}</button>
      </div>
      <div id="rail" className="hs-rail-body" data-open={isOpen || undefined}>
        <nav aria-label={say('nav.label')}>
          {sections.map(([name, icon]) => (
            <NavLink key={name} to={pages[name]} end={name === 'board'} className="hs-rail-link" onClick={close}><Icon name={icon} />{say(`nav.${name}`)}</NavLink>
          ))}
        </nav>
        <div className="hs-rail-foot">
          <a className="hs-rail-link" href={learnerPages.home}><Icon name="phone" />{say('nav.learner')}</a>
          <p className="hs-rail-who"><span className="hs-sr">{say('nav.account')}: </span>{viewer?.name}</p>
          <NavLink to={pages.password} className="hs-rail-link" onClick={close}><Icon name="lock" />{say('nav.password')}</NavLink>
          <button type="button" className="hs-rail-link" disabled={signOut.isPending} onClick={() => signOut.mutate()}><Icon name="right" />{say('nav.signOut')}</button>
        </div>
      </div>
    </header>
  );
}
