import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import './styles/plate.css';

interface PlateProps {
  children: ReactNode;
  /** `s` for numbers in a list or margin, `m` for the logo, `l` for a figure or a code shown to a room. */
  size?: 's' | 'm' | 'l' | undefined;
  /** True where the same number is said in words beside it. */
  isDecorative?: boolean | undefined;
  className?: string | undefined;
}

/** The blue enamel house-number plate: for numbers and the logo, nothing else. */
export const Plate = ({ children, size = 'm', isDecorative, className }: PlateProps) => (
  <span className={classNames('hs-plate', size !== 'm' && `hs-plate-${size}`, className)} aria-hidden={isDecorative || undefined}>{children}</span>
);
