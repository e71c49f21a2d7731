import { useWords } from '@hocso/ui/i18n';
import { WorkbookLink } from '../../../parts/workbook-link.tsx';
import { boardWords } from '../words.ts';

/** The workbook of a list. */
export function ExportLink({ address }: { address: string }) {
  const say = useWords(boardWords);
  return <WorkbookLink address={address} name="hoc-so.xlsx" label={say('people.export')} busyLabel={say('people.exporting')} />;
}
