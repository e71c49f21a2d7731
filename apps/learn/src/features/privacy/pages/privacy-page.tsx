import { formatDate, useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { noticeVersion } from '../../../site/notice-version.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { privacyWords } from '../words.ts';
import '../privacy.css';
import { Link } from '../../../site/link.tsx';

/** The privacy notice in plain words. Changing its meaning needs a new version here and in the API. */
export function Page() {
  const say = useWords(privacyWords);
  const { organisation, variables } = useLoadedSite();
  return (
    <article className="lr-privacy">
      <h1>{say('page.title')}</h1>
      <p>{say('page.lead', { ward: organisation.name })} {say('page.version', { date: formatDate(noticeVersion) })}</p>
      <Part title={say('kept.title')} lines={[say('kept.guest'), say('kept.name'), say('kept.learning'), say('kept.never')]} />
      <Part title={say('why.title')} lines={[say('why.one'), say('why.two'), say('why.three'), say('why.four')]} />
      <Part title={say('who.title')} lines={[say('who.self'), say('who.team'), say('who.officer'), say('who.paper'), say('who.outside')]} />
      <Part title={say('long.title')} lines={[say('long.one'), say('long.two'), say('long.three')]} />
      <Part title={say('rights.title')} lines={[say('rights.one'), say('rights.two'), say('rights.three'), say('rights.four', { number: variables['so_1022'] ?? '1022' }), say('rights.five')]} />
      <section><h2>{say('withdraw.title')}</h2><p>{say('withdraw.text')}</p><p><Link className="lr-back" to={pageAddresses.me}>{say('withdraw.link')}</Link></p></section>
      <section><h2>{say('device.title')}</h2><p>{say('device.text')}</p></section>
      <section><h2>{say('safety.title')}</h2><p>{say('safety.text')}</p></section>
    </article>
  );
}

const Part = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <section><h2>{title}</h2><ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul></section>
);
