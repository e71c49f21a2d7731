import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { PageHead } from '../parts/page-head.tsx';
import { shellWords } from '../words/shell-words.ts';

/** When a page breaks or its file cannot be fetched, as after an update of the server: loading again mends most of it. */
export function Crash() {
  const say = useWords(shellWords);
  return (
    <main className="hs-lonely">
      <div className="hs-card hs-stack">
        <PageHead title={say('crash.title')} lead={say('crash.text')} />
        <div><Button onClick={() => window.location.reload()}>{say('crash.reload')}</Button></div>
      </div>
    </main>
  );
}
