import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './styles/notice.css';

export type NoticeState = 'ok' | 'wait' | 'bad' | 'info';
const icons: Record<NoticeState, IconName> = { ok: 'check-circle', wait: 'clock', bad: 'warn', info: 'info' };

interface NoticeProps {
  state: NoticeState;
  /** The first words, in bold: what is the case. */
  title?: ReactNode;
  /** The rest: what follows from it, what to do. */
  children?: ReactNode;
  icon?: IconName | undefined;
  className?: string | undefined;
}

/** One line about the state of things, said by icon and words; announced to screen readers when it changes. */
export const Notice = ({ state, title, children, icon, className }: NoticeProps) => (
  <div className={classNames('hs-notice', `hs-notice-${state}`, className)} role="status">
    <Icon name={icon ?? icons[state]} />
    <div>{title !== undefined && <b>{title}{children !== undefined && ' '}</b>}{children}</div>
  </div>
);
