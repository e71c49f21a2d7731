import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { useNavigate } from 'react-router';

interface LinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  /** A path of this app, from its root. */
  to: string;
  /** Takes the place of the current page in the history. */
  replace?: boolean;
}

/**
 * A link inside the app: a real link for new tabs, crawlers and pages without scripts, a client navigation otherwise.
 * The router's own brings prefetching for its data mode, which this app has no use for and every first visit would load.
 */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain || rest.target !== undefined) return;
    event.preventDefault();
    void navigate(to, { replace });
  };
  return <a {...rest} href={to} onClick={follow} />;
}
