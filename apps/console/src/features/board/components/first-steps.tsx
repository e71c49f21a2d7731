import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Link } from 'react-router';
import { pages } from '../../../data/addresses.ts';
import { useSettings, useTeamMembers, useUnits } from '../../../data/organisation.ts';
import { boardWords } from '../words.ts';

/** What a new ward does before its board can show anything. */
export function FirstSteps() {
  const say = useWords(boardWords);
  const { data: units = [] } = useUnits();
  const { data: members = [] } = useTeamMembers();
  const { data: settings } = useSettings();
  const steps = [
    { name: 'units', isDone: units.some(({ kind }) => kind === 'neighbourhood-group'), to: pages.setupStep('to-dan-pho') },
    { name: 'workplaces', isDone: units.some(({ kind }) => kind !== 'neighbourhood-group'), to: pages.setupStep('don-vi') },
    { name: 'variables', isDone: settings?.variables.every(({ value, checkedOn }) => value === '' || checkedOn !== null) === true, to: pages.setupStep('thong-tin') },
    { name: 'team', isDone: members.some(({ isActive }) => isActive), to: pages.setupStep('to-cong-nghe') },
  ] as const;
  return (
    <section className="hs-card hs-section hs-noprint">
      <h2>{say('empty.title')}</h2>
      <p>{say('empty.lead')}</p>
      <ol className="hs-first-steps">
        {steps.map(({ name, isDone, to }) => (
          <li key={name}>
            <span className={isDone ? 'hs-tag hs-tag-ok' : 'hs-tag hs-tag-wait'}><Icon name={isDone ? 'check' : 'clock'} />{isDone ? say('empty.done') : say('empty.todo')}</span>
            <Link to={to}>{say(`empty.${name}`)}</Link>
          </li>
        ))}
        <li><span className="hs-tag"><Icon name="share" /></span><span>{say('empty.share', { address: window.location.host })}</span></li>
      </ol>
    </section>
  );
}
