import type { CompletionView, CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { Button, ButtonLink } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useState } from 'react';
import { apiUrls } from '../../../data/api-urls.ts';
import { pageAddresses } from '../../../site/addresses.ts';
import { useLoadedSite } from '../../../site/use-site.ts';
import { finishedWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

/** The completion paper (or how to get it), telling the family, and the way home. */
export function NextActs({ course, completion }: { course: CoursePage; completion: CompletionView }) {
  const say = useWords(finishedWords);
  const { viewer } = useLoadedSite();
  const code = completion.status === 'valid' ? completion.certificateCode : null;
  return (
    <div className="lr-side">
      {viewer?.status !== 'active' && completion.status !== 'revoked' && (
        <section className="hs-card hs-stack" aria-labelledby="name">
          <h2 id="name">{say('name.title')}</h2>
          <p className="hs-small">{say('name.text')}</p>
          <ButtonLink as={Link} to={`${pageAddresses.registration}?ve=${encodeURIComponent(pageAddresses.finished(course.slug))}`} isFull>{say('name.action')}</ButtonLink>
        </section>
      )}
      <section className="hs-card hs-stack" aria-labelledby="acts">
        <h2 id="acts">{say('acts.title')}</h2>
        {code && <ButtonLink as={Link} to={pageAddresses.certificate(code)} isFull>{say('acts.paper')}</ButtonLink>}
        {code && <ButtonLink href={apiUrls.certificatePaper(code)} look="line" icon="download" isFull>{say('acts.pdf')}</ButtonLink>}
        <Share course={course} />
        <ButtonLink as={Link} to={pageAddresses.home} look="line" isFull>{say('acts.home')}</ButtonLink>
      </section>
    </div>
  );
}

/** Hands the course’s address to whatever the phone shares with; where it cannot, the address is copied. */
function Share({ course }: { course: CoursePage }) {
  const say = useWords(finishedWords);
  const [said, setSaid] = useState('');
  const share = async () => {
    const url = new URL(pageAddresses.course(course.slug), location.origin).href;
    if (typeof navigator.share === 'function') {
      // Closing the share sheet without choosing is no failure.
      await navigator.share({ title: course.title, text: say('acts.shareText', { course: course.title }), url }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setSaid(say('acts.copied'));
    } catch {
      setSaid(say('acts.copyFailed', { url }));
    }
  };
  return (
    <>
      <Button className="hs-play" look="line" icon="share" isFull onClick={() => void share()}>{say('acts.share')}</Button>
      <p className="hs-small lr-said" role="status">{said}</p>
    </>
  );
}
