import { useWords } from '@hocso/ui/i18n';
import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useFormProblems } from '../../../parts/use-form-problems.ts';
import type { BoardFilter, Dimension } from '../board-filter.ts';
import { dayOfText, textOfDay } from '../day-text.ts';
import { periodOf, presetOf, presets, wardToday } from '../periods.ts';
import { boardWords } from '../words.ts';

interface PeriodFilterProps {
  filter: BoardFilter;
  /** Gets what changed only: two quick presses must both count. */
  onChange: (change: Partial<BoardFilter>) => void;
}

const dimensions = ['neighbourhood', 'workplace'] as const satisfies readonly Dimension[];

/** Period by one press or by days, and what the columns are. Everything goes into the address at once. */
export function PeriodFilter({ filter, onChange }: PeriodFilterProps) {
  const say = useWords(boardWords);
  const [today] = useState(() => wardToday(new Date()));
  const chosen = presetOf(filter, today);
  return (
    <section className="hs-filter hs-noprint" aria-label={say('filter.label')}>
      <fieldset>
        <legend>{say('filter.period')}</legend>
        <div className="hs-toggle">
          {presets.map((preset) => (
            <button key={preset} type="button" aria-pressed={chosen === preset} onClick={() => onChange(periodOf(preset, today))}>{say(`filter.preset.${preset}`)}</button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('filter.dimension')}</legend>
        <div className="hs-toggle">
          {dimensions.map((dimension) => (
            <button key={dimension} type="button" aria-pressed={filter.dimension === dimension} onClick={() => onChange({ dimension })}>{say(`filter.by.${dimension}`)}</button>
          ))}
        </div>
      </fieldset>
      {/* Another address, other days: the fields start anew. */}
      <DayFields key={`${filter.from}/${filter.to}`} filter={filter} onChange={onChange} />
    </section>
  );
}

function DayFields({ filter, onChange }: PeriodFilterProps) {
  const say = useWords(boardWords);
  const faultId = useId();
  const [texts, setTexts] = useState({ from: textOfDay(filter.from), to: textOfDay(filter.to) });
  const problems = useFormProblems<'from' | 'to'>({ invalid: { from: say('filter.notADay'), to: say('filter.notADay') } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [from, to] = [dayOfText(texts.from), dayOfText(texts.to)];
    const isTurned = Boolean(from) && Boolean(to) && String(from) > String(to);
    if (problems.accept({ from: from === undefined ? say('filter.notADay') : isTurned && say('filter.wrong'), to: to === undefined && say('filter.notADay') })) onChange({ from: from ?? null, to: to ?? null });
  };
  const fault = problems.of('from') ?? problems.of('to');
  const field = (name: 'from' | 'to') => ({
    label: say(`filter.${name}`), value: texts[name], error: problems.of(name) !== undefined, 'aria-describedby': fault === undefined ? undefined : faultId, placeholder: say('filter.dayShape'), inputMode: 'numeric' as const, autoComplete: 'off', maxLength: 10,
    onChange: (event: { target: { value: string } }) => {
      setTexts({ ...texts, [name]: event.target.value });
      problems.touched(name);
    },
  });
  return (
    <form ref={problems.ref} className="hs-days" onSubmit={submit} noValidate>
      <TextInput {...field('from')} />
      <TextInput {...field('to')} />
      <Button type="submit" variant="default">{say('filter.apply')}</Button>
      {fault !== undefined && <p className="hs-field-fault hs-days-fault" id={faultId}>{fault}</p>}
    </form>
  );
}
