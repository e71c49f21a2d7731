import { useWords } from '@hocso/ui/i18n';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { pages } from '../data/addresses.ts';
import { PageHead } from '../parts/page-head.tsx';
import { shellWords } from '../words/shell-words.ts';

/** For an address that leads nowhere. */
export function MissingPage() {
  const say = useWords(shellWords);
  return (
    <>
      <PageHead title={say('problem.missing')} lead={say('problem.missingText')} />
      <div><Button component={Link} to={pages.board}>{say('problem.home')}</Button></div>
    </>
  );
}
