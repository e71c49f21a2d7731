import { useSyncExternalStore } from 'react';

type Listener = () => void;

/**
 * Waiting place of requests that met an ended session. The first one opens the sign-in dialog over the page; all of
 * them go on when it is answered: true after signing in again, false when the officer gives up.
 */
class SessionRenewal {
  #waiting: { promise: Promise<boolean>; resolve: (renewed: boolean) => void } | null = null;
  readonly #listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly isAsking = (): boolean => this.#waiting !== null;

  ask(): Promise<boolean> {
    if (!this.#waiting) {
      let resolve = (_renewed: boolean): void => undefined;
      const promise = new Promise<boolean>((done) => { resolve = done; });
      this.#waiting = { promise, resolve };
      this.#tell();
    }
    return this.#waiting.promise;
  }

  answer(renewed: boolean): void {
    this.#waiting?.resolve(renewed);
    this.#waiting = null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const sessionRenewal = new SessionRenewal();

/** Whether the page should ask for the password again. */
export const useIsSessionOver = (): boolean => useSyncExternalStore(sessionRenewal.subscribe, sessionRenewal.isAsking);
