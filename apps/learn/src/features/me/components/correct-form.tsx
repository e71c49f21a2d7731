import type { Me } from '@hocso/contracts/identity/identity.contract';
import { Button, ButtonLink } from '@hocso/ui/button';
import { SelectField, TextField } from '@hocso/ui/field';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { apiUrls } from '../../../data/api-urls.ts';
import type { Problem } from '../../../data/problem.ts';
import { request } from '../../../data/request.ts';
import { useDataStore } from '../../../data/use-data.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import { pageAddresses } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { meWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

const namePattern = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]{1,79}$/u;

/** The three facts a person may correct; only what changed is sent. */
export function CorrectForm({ me }: { me: Me }) {
  const say = useWords(meWords);
  const sentence = useProblemSentence();
  const language = useLanguage();
  const data = useDataStore();
  const navigate = useNavigate();
  const { neighbourhoods } = useLoadedSite();
  const [name, setName] = useState(me.fullName ?? '');
  const [year, setYear] = useState(me.birthYear === null ? '' : String(me.birthYear));
  const [neighbourhoodId, setNeighbourhoodId] = useState('');
  const [thisYear] = useState(() => new Date().getFullYear());
  const [isTried, setTried] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const nameError = isTried > 0 && !namePattern.test(name.trim()) ? say('correct.nameWrong') : undefined;
  const isYearFine = year.trim() === '' || (/^\d{4}$/.test(year.trim()) && Number(year) >= 1900 && Number(year) <= thisYear);
  const yearError = isTried > 0 && !isYearFine ? say('correct.yearWrong') : undefined;
  const errors = [
    ...(nameError ? [{ field: 'me-name', message: nameError }] : []),
    ...(yearError ? [{ field: 'me-year', message: yearError }] : []),
    ...(problem ? [{ field: '', message: sentence(problem) }] : []),
  ];
  const save = async () => {
    setBusy(true);
    const reply = await request<Me>('PATCH', apiUrls.me(language), {
      fullName: name.trim().replace(/\s+/g, ' ').normalize('NFC'),
      birthYear: year.trim() === '' ? null : Number(year),
      ...(neighbourhoodId === '' ? {} : { neighbourhoodId }),
    });
    setBusy(false);
    if (!reply.ok) { setProblem(reply.problem); return; }
    data.invalidate();
    data.put(apiUrls.me(language), reply.body);
    await navigate(pageAddresses.me);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    setProblem(null);
    if (!isBusy && namePattern.test(name.trim()) && isYearFine) void save();
  };
  return (
    <form className="lr-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('correct.errors')} errors={errors} attempt={isTried} />
      <TextField id="me-name" label={say('person.name')} error={nameError} autoComplete="name" autoCapitalize="words" maxLength={80} required value={name} onChange={(event) => setName(event.target.value)} />
      <TextField id="me-year" className="lr-short-input" label={say('correct.year')} error={yearError} inputMode="numeric" autoComplete="bday-year" maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} />
      <SelectField id="me-neighbourhood" label={say('person.neighbourhood')} value={neighbourhoodId} onChange={(event) => setNeighbourhoodId(event.target.value)}>
        <option value="">{say('correct.unchanged', { name: me.neighbourhood ?? '' })}</option>
        {neighbourhoods.filter(({ name: other }) => other !== me.neighbourhood).map(({ id, name: other }) => <option key={id} value={id}>{other}</option>)}
      </SelectField>
      <div className="lr-row">
        <Button type="submit" aria-busy={isBusy}>{isBusy ? say('correct.busy') : say('correct.save')}</Button>
        <ButtonLink as={Link} to={pageAddresses.me} look="line">{say('correct.cancel')}</ButtonLink>
      </div>
    </form>
  );
}
