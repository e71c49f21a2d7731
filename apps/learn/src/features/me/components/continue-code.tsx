import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useState, useSyncExternalStore } from 'react';
import { pageAddresses } from '../../../site/addresses.ts';
import { meWords } from '../words.ts';
import { QrPicture } from './qr-picture.tsx';

const never = (): (() => void) => () => undefined;

/** A code in groups that are easy to read aloud and to copy by hand: 7KQ2M 9XW3C. */
export const inGroups = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');

/** "Mã tiếp tục", large, with a picture for a camera and a way to copy it. */
export function ContinueCode({ code }: { code: string }) {
  const say = useWords(meWords);
  const [said, setSaid] = useState('');
  // The server does not know under which address it is reached; the browser does.
  const origin = useSyncExternalStore(never, () => location.origin, () => null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(say('code.copied'));
    } catch {
      setSaid(say('code.copyFailed'));
    }
  };
  return (
    <section className="hs-card hs-stack" aria-labelledby="code">
      <h2 id="code">{say('code.title')}</h2>
      <div className="lr-code-row">
        <div className="hs-stack">
          <p className="lr-code" translate="no">{inGroups(code)}</p>
          <div className="lr-row hs-play"><Button look="line" onClick={() => void copy()}>{say('code.copy')}</Button><span role="status" className="hs-small">{said}</span></div>
        </div>
        <div className="lr-qr-place">{origin && <QrPicture address={origin + pageAddresses.continueWith(code)} label={say('code.qr')} />}</div>
      </div>
      <p className="hs-small">{say('code.text')} {say('code.care')}</p>
    </section>
  );
}
