import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { unitWords } from '../words.ts';

const asNumber = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Writes "Tổ dân phố số 1" to "… số 12" into the list, for wards that only number their groups. */
export function SeriesFields({ onNames }: { onNames: (names: string[]) => void }) {
  const say = useWords(unitWords);
  const [prefix, setPrefix] = useState(() => say('series.prefixValue'));
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState('');
  const [first, last] = [asNumber(from), asNumber(to)];
  const isPossible = prefix.trim() !== '' && last >= first && last - first < 300;
  const fill = (): void => {
    if (isPossible) onNames(Array.from({ length: last - first + 1 }, (_, index) => `${prefix.trim()} ${first + index}`));
  };
  return (
    <fieldset className="hs-series">
      <legend>{say('series.title')}</legend>
      <TextInput label={say('series.prefix')} value={prefix} maxLength={100} onChange={(event) => setPrefix(event.target.value)} />
      <TextInput label={say('series.from')} value={from} inputMode="numeric" maxLength={3} onChange={(event) => setFrom(event.target.value)} />
      <TextInput label={say('series.to')} value={to} inputMode="numeric" maxLength={3} onChange={(event) => setTo(event.target.value)} />
      <Button variant="default" onClick={fill}>{say('series.fill')}</Button>
    </fieldset>
  );
}
