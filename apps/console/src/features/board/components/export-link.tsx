import { useLanguage, useWords } from '@hocso/ui/i18n';
import { WorkbookLink } from '../../../parts/workbook-link.tsx';
import type { PeopleFilter } from '../api/board.ts';
import { workbookAddress } from '../api/board.ts';
import { boardWords } from '../words.ts';

/** The workbook of this list. */
export function ExportLink(filter: PeopleFilter) {
  const say = useWords(boardWords);
  return <WorkbookLink address={workbookAddress(filter, useLanguage())} name="hoan-thanh-1e.xlsx" label={say('people.export')} busyLabel={say('people.exporting')} />;
}
