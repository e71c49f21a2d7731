import { Icon } from '@hocso/ui/icon';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { sendKeepingSession } from '../data/endpoint.ts';
import { problemFrom } from '../data/problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Fetches a workbook, asking for the password first where the session has ended, and hands it to the browser. Throws RequestProblem. */
async function saveWorkbook({ address, name }: { address: string; name: string }): Promise<void> {
  const response = await sendKeepingSession('GET', address, undefined, true);
  const said = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: said ?? name });
  link.click();
  URL.revokeObjectURL(url);
}

interface WorkbookLinkProps {
  address: string;
  /** What the file is called where the server does not say. */
  name: string;
  label: string;
  busyLabel: string;
}

/** A plain link to a workbook; a press fetches it here, so that a refusal is said in words and not saved as a file. */
export function WorkbookLink({ address, name, label, busyLabel }: WorkbookLinkProps) {
  const save = useMutation({ mutationFn: saveWorkbook });
  return (
    <div>
      <Button
        component="a" href={address} leftSection={<Icon name="download" />} aria-disabled={save.isPending}
        onClick={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate({ address, name });
        }}
      >
        {save.isPending ? busyLabel : label}
      </Button>
      {save.isError && <ProblemNotice problem={problemFrom(save.error)} />}
    </div>
  );
}
