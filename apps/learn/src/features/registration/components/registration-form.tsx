import type { Me } from '@hocso/contracts/identity/identity.contract';
import { Button } from '@hocso/ui/button';
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
import { newId } from '../../../offline/new-id.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { noticeVersion } from '../../../site/notice-version.ts';
import { audienceOrder } from '../../../site/preferences.ts';
import { usePreferences } from '../../../site/preferences-context.tsx';
import { shellWords } from '../../../site/shell-words.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { useProblemSentence } from '../../../site/use-problem-sentence.ts';
import { faultsOf, registrationOf } from '../registration-form.ts';
import type { FieldFault, RegistrationFieldName, RegistrationFields } from '../registration-form.ts';
import { registrationWords } from '../words.ts';
import { ConsentFields } from './consent-fields.tsx';

const workplaceKinds: Readonly<Record<string, readonly string[]>> = { CIVIL_SERVANT: ['office', 'association', 'agency'], BUSINESS: ['business'] };

/** The form itself. What was typed stays when something has to be corrected or the network fails. */
export function RegistrationForm({ returnTo }: { returnTo: string }) {
  const say = useWords(registrationWords);
  const sayShell = useWords(shellWords);
  const sentence = useProblemSentence();
  const language = useLanguage();
  const data = useDataStore();
  const navigate = useNavigate();
  const { neighbourhoods, workplaces } = useLoadedSite();
  const { preferences, setAudience } = usePreferences();
  const [fields, setFields] = useState<RegistrationFields>({ fullName: '', birthYear: '', neighbourhoodId: '', audience: preferences.audience ?? '', workplaceId: '', consent: false });
  // One key a form: when a reply is lost, pressing again is the same registration and not a second person.
  const [clientKey] = useState(newId);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const change = <Name extends RegistrationFieldName>(name: Name, value: RegistrationFields[Name]) => setFields((before) => ({ ...before, [name]: value }));
  const errorOf = (field: RegistrationFieldName) => { const fault = faults.find((one) => one.field === field); return fault && say(fault.key); };
  const summary = [...faults.map(({ field, key }) => ({ field: `reg-${field}`, message: say(key) })), ...(problem ? [{ field: '', message: sentence(problem) }] : [])];

  const send = async () => {
    setBusy(true);
    const reply = await request<Me>('POST', apiUrls.registration(language), registrationOf(fields, noticeVersion, clientKey));
    setBusy(false);
    if (!reply.ok) { setProblem(reply.problem); setAttempt((count) => count + 1); return; }
    data.invalidate();
    data.put(apiUrls.me(language), reply.body);
    if (fields.audience !== '') setAudience(fields.audience);
    await navigate(`${pageAddresses.me}?moi=1&ve=${encodeURIComponent(returnTo)}`, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = faultsOf(fields, new Date().getFullYear());
    setFaults(found);
    setProblem(null);
    if (found.length === 0) return void send();
    setAttempt((count) => count + 1);
    document.title = say('errors.prefix') + document.title.replace(say('errors.prefix'), '');
  };

  const places = workplaces.filter(({ kind }) => workplaceKinds[fields.audience]?.includes(kind));
  return (
    <form className="lr-form hs-play" onSubmit={submit} noValidate>
      <ErrorSummary title={say('errors.title')} errors={summary} attempt={attempt} />
      <TextField id="reg-fullName" label={say('name.label')} hint={say('name.hint')} error={errorOf('fullName')} name="fullName" autoComplete="name" autoCapitalize="words" maxLength={80} required value={fields.fullName} onChange={(event) => change('fullName', event.target.value)} />
      <TextField id="reg-birthYear" className="lr-short-input" label={say('year.label')} hint={say('year.hint')} error={errorOf('birthYear')} name="birthYear" inputMode="numeric" autoComplete="bday-year" maxLength={4} value={fields.birthYear} onChange={(event) => change('birthYear', event.target.value)} />
      <SelectField id="reg-neighbourhoodId" label={say('neighbourhood.label')} error={errorOf('neighbourhoodId')} name="neighbourhoodId" required value={fields.neighbourhoodId} onChange={(event) => change('neighbourhoodId', event.target.value)}>
        <option value="">{say('neighbourhood.choose')}</option>
        {neighbourhoods.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <SelectField id="reg-audience" label={say('audience.label')} error={errorOf('audience')} name="audience" required value={fields.audience} onChange={(event) => { change('audience', event.target.value as RegistrationFields['audience']); change('workplaceId', ''); }}>
        <option value="">{say('audience.empty')}</option>
        {audienceOrder.map((audience) => <option key={audience} value={audience}>{sayShell(`audience.${audience}`)}</option>)}
      </SelectField>
      {places.length > 0 && (
        <SelectField id="reg-workplaceId" label={say('workplace.label')} name="workplaceId" value={fields.workplaceId} onChange={(event) => change('workplaceId', event.target.value)}>
          <option value="">{say('workplace.none')}</option>
          {places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      )}
      <ConsentFields isTicked={fields.consent} error={errorOf('consent')} onChange={(isTicked) => change('consent', isTicked)} />
      <div><Button type="submit" aria-busy={isBusy}>{isBusy ? say('submit.busy') : say('submit.label')}</Button></div>
    </form>
  );
}
