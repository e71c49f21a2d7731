import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { BoardFilter, Dimension } from '../board-filter.ts';
import { isDay } from '../board-filter.ts';
import { periodOf, presetOf, presets, wardToday } from '../periods.ts';
import { boardWords } from '../words.ts';

interface PeriodFilterProps { filter: BoardFilter; onFilter: (filter: BoardFilter) => void }

const dimensions = ['neighbourhood', 'workplace'] as const satisfies readonly Dimension[];

/** Period by one press or by days, and what the columns are. Everything goes into the address at once. */
export function PeriodFilter({ filter, onFilter }: PeriodFilterProps) {
  const say = useWords(boardWords);
  const today = wardToday(new Date());
  const chosen = presetOf(filter, today);
  return (
    <section className="hs-filter hs-noprint" aria-label={say('filter.label')}>
      <fieldset>
        <legend>{say('filter.period')}</legend>
        <div className="hs-toggle">
          {presets.map((preset) => (
            <button key={preset} type="button" aria-pressed={chosen === preset} onClick={() => onFilter({ ...filter, ...periodOf(preset, today) })}>{say(`filter.preset.${preset}`)}</button>
          ))}
        </div>
      </fieldset>
      {/* Another address, other days: the fields start anew. */}
      <DayFields key={`${filter.from}/${filter.to}`} filter={filter} onFilter={onFilter} />
      <fieldset>
        <legend>{say('filter.dimension')}</legend>
        <div className="hs-toggle">
          {dimensions.map((dimension) => (
            <button key={dimension} type="button" aria-pressed={filter.dimension === dimension} onClick={() => onFilter({ ...filter, dimension })}>{say(`filter.by.${dimension}`)}</button>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function DayFields({ filter, onFilter }: PeriodFilterProps) {
  const say = useWords(boardWords);
  const [from, setFrom] = useState(filter.from ?? '');
  const [to, setTo] = useState(filter.to ?? '');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = from !== '' && to !== '' && from > to;
    setIsWrong(wrong);
    if (!wrong) onFilter({ ...filter, from: isDay(from) ? from : null, to: isDay(to) ? to : null });
  };
  return (
    <form className="hs-days" onSubmit={submit} noValidate>
      <TextInput type="date" label={say('filter.from')} value={from} max="2100-12-31" error={isWrong && say('filter.wrong')} onChange={(event) => setFrom(event.target.value)} />
      <TextInput type="date" label={say('filter.to')} value={to} max="2100-12-31" onChange={(event) => setTo(event.target.value)} />
      <Button type="submit" variant="default">{say('filter.apply')}</Button>
    </form>
  );
}
