import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { shellWords } from '../words/shell-words.ts';

interface DialogProps { title: string; children: ReactNode; onClose: () => void; isCloseable?: boolean }

/**
 * A native modal dialog: the browser keeps focus inside, closes it by Escape and gives focus back. It is open while
 * it is rendered.
 */
export function Dialog({ title, children, onClose, isCloseable = true }: DialogProps) {
  const say = useWords(shellWords);
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element goes: closing it gives the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // The first field still to fill in, not the button that closes.
      const fields = [...dialog.querySelectorAll<HTMLInputElement>('input, textarea')];
      (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref} className="hs-dialog" aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (isCloseable) onClose();
      }}
    >
      <div className="hs-dialog-head">
        <h2 id={titleId}>{title}</h2>
        {isCloseable && (
          <button type="button" className="hs-icon-button" onClick={onClose} aria-label={say('dialog.close')}><Icon name="close" /></button>
        )}
      </div>
      {children}
    </dialog>
  );
}
