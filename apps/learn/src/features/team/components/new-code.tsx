import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useEffect, useRef, useState } from 'react';
import { teamWords } from '../words.ts';

/** A code in groups that are easy to read aloud and to copy by hand: 7KQ2M 9XW3C. */
const inGroups = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');

/** A new "mã tiếp tục", as large as a house number, to be written down for the neighbour; shown this once. */
export function NewCode({ code, name, onClose }: { code: string; name: string; onClose: () => void }) {
  const say = useWords(teamWords);
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => { title.current?.focus(); }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(say('code.copied'));
    } catch {
      setSaid(say('code.copyFailed'));
    }
  };
  return (
    <div className="lr-question">
      <h3 ref={title} tabIndex={-1}>{say('code.title', { name })}</h3>
      <p className="lr-new-code" translate="no">{inGroups(code)}</p>
      <p className="hs-small">{say('code.care')}</p>
      <div className="lr-row">
        <Button onClick={() => void copy()}>{say('code.copy')}</Button>
        <Button look="line" onClick={onClose}>{say('code.close')}</Button>
        <span role="status" className="hs-small">{said}</span>
      </div>
    </div>
  );
}
