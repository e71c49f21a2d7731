import type { Certificate } from '@hocso/contracts/learning/certificates.contract';
import { ButtonLink } from '@hocso/ui/button';
import { formatDate, useLanguage, useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import type { PageProps } from '../../../app/route-types.ts';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { certificateWords } from '../words.ts';
import '../certificate.css';
import { Link } from '../../../site/link.tsx';

const knownModes = ['SELF', 'ASSISTED', 'SUPERVISED', 'PROXY_ENTRY', 'GROUP_IDENTIFIED', 'PAPER'] as const;

/** What stands behind the QR code of a completion paper: all of its content and whether it is valid. */
export function Page({ params }: PageProps) {
  const say = useWords(certificateWords);
  const paper = useData<Certificate>(apiUrls.certificate(useLanguage(), params['code'] ?? ''));
  const mode = knownModes.find((known) => known === paper.mode);
  const facts: [string, string][] = [
    [say('fact.holder'), paper.holderName ?? say('fact.erased')],
    [say('fact.result'), say('fact.points', { points: paper.rawPoints, max: paper.maxPoints })],
    [say('fact.date'), formatDate(paper.completedAt)],
    [say('fact.competency'), paper.competencyTitle],
    [say('fact.course'), say('fact.courseVersion', { code: paper.courseCode, version: paper.courseVersion })],
    [say('fact.mode'), mode ? say(`mode.${mode}`) : paper.mode],
    [say('fact.issuer'), paper.organisationName],
    [say('fact.number'), paper.number],
    [say('fact.code'), paper.code],
  ];
  const state = paper.status === 'issued' ? 'ok' : paper.status === 'revoked' ? 'bad' : 'wait';
  return (
    <div className="hs-stack lr-narrow lr-paper-page">
      {paper.isDemo && <Notice state="wait">{say('demo')}</Notice>}
      <Notice state={state}>{say(`status.${paper.status}`, { issuer: paper.organisationName })}</Notice>
      <article className="hs-card lr-paper">
        <p className="lr-paper-kicker">{say('page.kicker')}</p>
        <h1>{paper.courseTitle}</h1>
        <dl>{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      </article>
      <p className="hs-small">{say('page.check')}</p>
      <div className="lr-row hs-noprint">
        {paper.status === 'issued' && <ButtonLink href={apiUrls.certificatePaper(paper.code)} icon="download">{say('page.pdf')}</ButtonLink>}
        <ButtonLink as={Link} to={pageAddresses.home} look="line">{say('page.home')}</ButtonLink>
      </div>
    </div>
  );
}
