import { useWords } from '@hocso/ui/i18n';
import { Bones } from '../parts/loaded.tsx';
import { shellWords } from '../words/shell-words.ts';

/** What stands on screen until the first page is there. */
export function OpeningPage() {
  const say = useWords(shellWords);
  return (
    <main className="hs-lonely" aria-busy="true">
      <p role="status">{say('frame.wait')}</p>
      <Bones rows={3} />
    </main>
  );
}
