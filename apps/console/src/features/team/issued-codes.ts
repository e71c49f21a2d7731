import { useSyncExternalStore } from 'react';

/** A one-time code that was shown and not yet handed over. */
export interface IssuedCode { memberId: string; name: string; username: string | null; units: string; code: string }

let issued: readonly IssuedCode[] = [];
const listeners = new Set<() => void>();

const warnBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

function change(next: readonly IssuedCode[]): void {
  issued = next;
  // Only the paper will hold them once this page is closed.
  if (issued.length > 0) addEventListener('beforeunload', warnBeforeLeaving);
  else removeEventListener('beforeunload', warnBeforeLeaving);
  for (const listener of listeners) listener();
}

/** Codes given since this page was loaded: kept in memory only, because the server cannot show them again. */
export const issuedCodes = {
  add: (code: IssuedCode): void => change([...issued.filter(({ memberId }) => memberId !== code.memberId), code]),
  clear: (): void => change([]),
};

export const useIssuedCodes = (): readonly IssuedCode[] => useSyncExternalStore(
  (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  () => issued,
);
