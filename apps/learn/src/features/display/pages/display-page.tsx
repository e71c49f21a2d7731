import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import type { PageProps } from '../../../app/route-types.ts';
import { DisplayFields } from '../../../frame/display-fields.tsx';
import { pageAddresses, safeReturn } from '../../../site/addresses.ts';
import { shellWords } from '../../../site/shell-words.ts';
import '../../../frame/display.css';

/** Text size, colours and language as a page: a plain form that the server answers, for browsers without JavaScript. */
export function Page({ search }: PageProps) {
  const say = useWords(shellWords);
  return (
    <div className="hs-stack lr-narrow">
      <h1>{say('display.title')}</h1>
      <form className="hs-card hs-stack" action={pageAddresses.display} method="get">
        <input type="hidden" name="ve" value={safeReturn(search.get('ve'), pageAddresses.home)} />
        <DisplayFields />
        <div><Button type="submit">{say('display.save')}</Button></div>
      </form>
    </div>
  );
}
