import { startTransition, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';

const history = typeof document === 'undefined' ? null : createBrowserHistory({ v5Compat: true });

/**
 * The router over the address bar, as react-router’s own BrowserRouter does it: addresses change inside a transition,
 * so the page before stays while the next one is fetched. Written out because that module brings links, forms and
 * prefetching of the data mode along, 4 KiB that every first visit would load for nothing.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  if (!history) throw new Error('the server renders inside StaticRouter');
  const [state, setState] = useState({ action: history.action, location: history.location });
  useLayoutEffect(() => history.listen((next) => startTransition(() => setState(next))), []);
  return <Router location={state.location} navigationType={state.action} navigator={history}>{children}</Router>;
}
