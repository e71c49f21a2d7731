import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { ReactNode } from 'react';
import { shellWords } from '../site/shell-words.ts';
import { DisplayButton } from './display-button.tsx';
import { OfflineLine } from './announcements.tsx';
import './frame.css';
import { Link } from '../site/link.tsx';

interface TaskFrameProps {
  /** Where leaving leads, and what is said about it: nothing done is lost. */
  leaveTo: string;
  leaveLabel: string;
  /** How far along: a step bar, or the name of the task. */
  progress: ReactNode;
  children: ReactNode;
}

/** The frame of a lesson or quiz: a way out, how far along, text size; no tabs that could be touched by mistake. */
export function TaskFrame({ leaveTo, leaveLabel, progress, children }: TaskFrameProps) {
  const say = useWords(shellWords);
  return (
    <div className="lr-task">
      <a className="hs-skip" href="#main">{say('frame.skip')}</a>
      <header className="lr-top lr-top-task">
        <div>
          <Link className="hs-btn hs-btn-tool" to={leaveTo}><Icon name="close" /><span className="hs-sr">{leaveLabel}</span></Link>
          {progress}
          <DisplayButton />
        </div>
      </header>
      <OfflineLine />
      <main id="main" className="lr-column" tabIndex={-1}>{children}</main>
    </div>
  );
}
