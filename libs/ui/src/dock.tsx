import type { ReactNode } from 'react';
import './styles/dock.css';

/**
 * The bar at the lower edge of a phone with the acts of the screen. It stands at the end of its parent and sticks to
 * the edge while the parent is in view, so it never covers the last lines; on wide screens it is an ordinary row.
 */
export const Dock = ({ children }: { children: ReactNode }) => <div className="hs-dock">{children}</div>;
