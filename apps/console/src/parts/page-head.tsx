import { useWords } from '@hocso/ui/i18n';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { shellWords } from '../words/shell-words.ts';

/** Id of the heading that takes focus after going to another page. */
export const pageTitleId = 'page-title';

interface PageHeadProps { title: string; lead?: ReactNode; actions?: ReactNode }

/** Heading of a page, what it is for in a sentence, and its main acts; names the browser tab too. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  const say = useWords(shellWords);
  useEffect(() => {
    document.title = say('title.suffix', { page: title });
  }, [say, title]);
  return (
    <header className="hs-page-head">
      <div>
        <h1 id={pageTitleId} tabIndex={-1}>{title}</h1>
        {lead !== undefined && <p className="hs-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="hs-actions hs-noprint">{actions}</div>}
    </header>
  );
}
