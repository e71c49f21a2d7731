import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { Plate } from '@hocso/ui/plate';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { learnerPages, pages } from '../data/addresses.ts';
import { useSite } from '../data/site.ts';
import { useSignOut } from '../features/session/api/session.ts';
import { shellWords } from '../words/shell-words.ts';
import './rail.css';

const sections = [['board', 'chart'], ['people', 'document'], ['questions', 'help'], ['units', 'home'], ['team', 'people'], ['settings', null]] as const satisfies readonly (readonly [keyof typeof pages, IconName | null])[];

const SettingsIcon = () => <svg className="hs-ic" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5M13 7h3M5 17h3" /></svg>;

/** Sections of the console and what belongs to the own account; folded behind a button on a narrow screen. */
export function Rail() {
  const say = useWords(shellWords);
  const { organisation, viewer } = useSite();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  // The page on which the list was unfolded: going to another one folds it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  return (
    <header className="hs-rail hs-noprint">
      <div className="hs-rail-head">
        <Plate isDecorative>{say('brand.plate')}</Plate>
        <p><b>{say('brand.name')}</b><span>{organisation.name}</span></p>
        <button type="button" className="hs-rail-toggle" aria-expanded={isOpen} aria-controls="rail" onClick={() => setOpenAt(isOpen ? null : pathname)}>{say('frame.menu')}</button>
      </div>
      <div id="rail" className="hs-rail-body" data-open={isOpen || undefined}>
        <nav aria-label={say('nav.label')}>
          {sections.map(([name, icon]) => (
            <NavLink key={name} to={pages[name]} end={name === 'board'} className="hs-rail-link">{icon ? <Icon name={icon} /> : <SettingsIcon />}{say(`nav.${name}`)}</NavLink>
          ))}
        </nav>
        <div className="hs-rail-foot">
          <a className="hs-rail-link" href={learnerPages.home}><Icon name="phone" />{say('nav.learner')}</a>
          <p className="hs-rail-who"><span className="hs-sr">{say('nav.account')}: </span>{viewer?.name}</p>
          <NavLink to={pages.password} className="hs-rail-link"><Icon name="lock" />{say('nav.password')}</NavLink>
          <button type="button" className="hs-rail-link" disabled={signOut.isPending} onClick={() => signOut.mutate()}><Icon name="right" />{say('nav.signOut')}</button>
        </div>
      </div>
    </header>
  );
}
