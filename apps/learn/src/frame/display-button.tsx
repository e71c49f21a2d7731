import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useRef } from 'react';
import type { MouseEvent } from 'react';
import { useLocation } from 'react-router';
import { pageAddresses } from '../site/addresses.ts';
import { shellWords } from '../site/shell-words.ts';
import { DisplayFields } from './display-fields.tsx';
import './display.css';

/** "AA": opens text size and colours over the page; without JavaScript it leads to the same choices as a page. */
export function DisplayButton() {
  const say = useWords(shellWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const { pathname, search } = useLocation();
  const open = (event: MouseEvent) => {
    // Browsers without <dialog> follow the link.
    if (!dialog.current?.showModal) return;
    event.preventDefault();
    dialog.current.showModal();
  };
  return (
    <>
      <a className="hs-btn hs-btn-tool lr-aa" href={`${pageAddresses.display}?ve=${encodeURIComponent(pathname + search)}`} onClick={open}>
        <span className="hs-sr">{say('display.open')}</span>
        <span aria-hidden="true"><small>A</small>A</span>
      </a>
      <dialog ref={dialog} className="lr-dialog" aria-labelledby="lr-display-title" onClick={(event) => { if (event.target === dialog.current) dialog.current.close(); }}>
        <div className="lr-dialog-body hs-stack">
          <div className="lr-dialog-head">
            <h2 id="lr-display-title">{say('display.title')}</h2>
            <Button look="tool" icon="close" onClick={() => dialog.current?.close()}>{say('display.close')}</Button>
          </div>
          <form method="dialog" className="hs-stack"><DisplayFields /></form>
        </div>
      </dialog>
    </>
  );
}
