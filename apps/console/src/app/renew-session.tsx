import { useWords } from '@hocso/ui/i18n';
import { sessionRenewal, useIsSessionOver } from '../data/session-renewal.ts';
import { CredentialsForm } from '../features/session/components/credentials-form.tsx';
import { sessionWords } from '../features/session/words.ts';
import { Dialog } from '../parts/dialog.tsx';

/** Asks for the password over the page when the session has ended; the page below keeps what was typed. */
export function RenewSession() {
  const say = useWords(sessionWords);
  const isOver = useIsSessionOver();
  if (!isOver) return null;
  return (
    <Dialog title={say('renew.page.title')} onClose={() => sessionRenewal.answer(false)}>
      <p>{say('renew.page.text')}</p>
      <CredentialsForm onSignedIn={() => sessionRenewal.answer(true)} />
    </Dialog>
  );
}
