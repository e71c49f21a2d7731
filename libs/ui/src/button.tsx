import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './styles/button.css';

interface Look {
  /** `solid`: the one main act of a screen; `line`: the others; `tool`: small acts in a bar. */
  look?: 'solid' | 'line' | 'tool' | undefined;
  /** Takes the whole width of its column. */
  isFull?: boolean | undefined;
  icon?: IconName | undefined;
  /** The icon after the words, for acts that lead on. */
  iconAfter?: IconName | undefined;
  children?: ReactNode;
}

const lookClass = ({ look = 'solid', isFull }: Look, className: string | undefined): string =>
  classNames('hs-btn', `hs-btn-${look}`, isFull && 'hs-btn-full', className);

const Inside = ({ icon, iconAfter, children }: Look) => (
  <>{icon && <Icon name={icon} />}{children}{iconAfter && <Icon name={iconAfter} />}</>
);

export type ButtonProps = Look & Omit<ComponentPropsWithRef<'button'>, keyof Look>;

/** A native button; `type` is `button` unless said otherwise, so that it never submits a form by accident. */
export const Button = ({ look, isFull, icon, iconAfter, children, className, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={lookClass({ look, isFull }, className)} {...rest}>
    <Inside icon={icon} iconAfter={iconAfter}>{children}</Inside>
  </button>
);

export type ButtonLinkProps<As extends ElementType = 'a'> = Look & { as?: As | undefined } & Omit<ComponentPropsWithRef<As>, keyof Look | 'as'>;

/** A link that looks like a button. `as` takes the link component of a router: `<ButtonLink as={Link} to="/">`. */
export function ButtonLink<As extends ElementType = 'a'>({ as, look, isFull, icon, iconAfter, children, className, ...rest }: ButtonLinkProps<As>) {
  const Tag: ElementType = as ?? 'a';
  return (
    <Tag className={lookClass({ look, isFull }, className as string | undefined)} {...rest}>
      <Inside icon={icon} iconAfter={iconAfter}>{children}</Inside>
    </Tag>
  );
}
