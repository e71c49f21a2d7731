import { ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { pageAddresses } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { helpWords } from '../words.ts';
import '../help.css';
import { Link } from '../../../site/link.tsx';

const phones = ['so_1022', 'so_phan_anh_lua_dao', 'dt_cong_an_phuong', 'so_ho_tro_dvc'] as const;
const places = ['trung_tam_hcc', 'gio_lam_viec'] as const;
const sites = ['cong_dvc', 'nen_tang_bdhvs'] as const;

/** Where help is: people, numbers, places, and the few things that puzzle most. */
export function Page() {
  const say = useWords(helpWords);
  const { organisation, variables } = useLoadedSite();
  const given = <Key extends string>(keys: readonly Key[]): [Key, string][] => keys.flatMap((key) => { const value = variables[key]; return value ? [[key, value] as [Key, string]] : []; });
  return (
    <div className="lr-help">
      <h1>{say('page.title')}</h1>
      <section className="hs-card hs-stack"><h2>{say('people.title')}</h2><p>{say('people.text', { team: organisation.teamLabel })}</p></section>
      <section className="hs-card hs-stack">
        <h2>{say('phones.title')}</h2>
        <ul className="lr-phones">
          {given(phones).map(([key, number]) => (
            <li key={key}><span>{say(`phones.${key}`)}</span><ButtonLink href={`tel:${number.replace(/[^\d+]/g, '')}`} look="line" icon="call">{say('phones.call', { number })}</ButtonLink></li>
          ))}
        </ul>
      </section>
      {given(places).length > 0 && (
        <section className="hs-card hs-stack">
          <h2>{say('places.title')}</h2>
          <dl className="lr-places">{given(places).map(([key, value]) => <div key={key}><dt>{say(`places.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
        </section>
      )}
      <section className="hs-card hs-stack" id="trinh-duyet">
        <h2>{say('browser.title')}</h2>
        <p>{say('browser.lead')}</p>
        <ol className="lr-ways"><li>{say('browser.android')}</li><li>{say('browser.iphone')}</li></ol>
        <p>{say('browser.code')}</p>
      </section>
      <section className="hs-card hs-stack">
        <h2>{say('continue.title')}</h2>
        <p>{say('continue.text')}</p>
        <div><ButtonLink as={Link} to={pageAddresses.continue} look="line">{say('continue.link')}</ButtonLink></div>
      </section>
      <section className="hs-card hs-stack"><h2>{say('quiz.title')}</h2><p>{say('quiz.text')}</p></section>
      <section className="hs-card hs-stack"><h2>{say('safe.title')}</h2><p>{say('safe.text')}</p></section>
      <section className="hs-card hs-stack">
        <h2>{say('sites.title')}</h2>
        <ul className="lr-sites">{given(sites).map(([key, value]) => <li key={key}><a href={`https://${value.replace(/^https?:\/\//, '')}`} rel="noreferrer">{say(`sites.${key}`)}: {value}</a></li>)}</ul>
        <p><Link className="lr-back" to={pageAddresses.privacy}>{say('privacy')}</Link></p>
      </section>
    </div>
  );
}
