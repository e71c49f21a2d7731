import type { Viewer } from '@hocso/contracts/site/site.contract';
import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { learnerPages } from '../data/addresses.ts';
import { useSignOut } from '../features/session/api/session.ts';
import { PageHead } from '../parts/page-head.tsx';
import { shellWords } from '../words/shell-words.ts';

/** Says to a member of the digital team where their own page is. */
export function RefusedPage({ viewer }: { viewer: Viewer }) {
  const say = useWords(shellWords);
  const signOut = useSignOut();
  return (
    <main className="hs-lonely">
      <div className="hs-card hs-stack">
        <PageHead title={say('refused.title')} lead={say('refused.text', { name: viewer.name ?? say('refused.nobody') })} />
        <div className="hs-actions">
          <Button component="a" href={learnerPages.team}>{say('refused.team')}</Button>
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>{say('refused.other')}</Button>
        </div>
      </div>
    </main>
  );
}
