import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { problemFrom } from '../../../data/problem.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { saveWorkbook } from '../api/board.ts';
import { boardWords } from '../words.ts';

/** A plain link to the workbook of a list; a press fetches it here, so that a refusal is said in words and not saved as a file. */
export function ExportLink({ address }: { address: string }) {
  const say = useWords(boardWords);
  const save = useMutation({ mutationFn: saveWorkbook });
  return (
    <div>
      <Button
        component="a" href={address} leftSection={<Icon name="download" />} aria-disabled={save.isPending}
        onClick={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate(address);
        }}
      >
        {save.isPending ? say('people.exporting') : say('people.export')}
      </Button>
      {save.isError && <ProblemNotice problem={problemFrom(save.error)} />}
    </div>
  );
}
