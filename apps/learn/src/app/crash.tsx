import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { shellWords } from '../site/shell-words.ts';

/** Shows a way on when a page breaks, instead of a blank screen; nothing saved is lost by reloading. */
export class Crash extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const say = useWords(shellWords);
  return (
    <main className="lr-wrap hs-stack">
      <h1>{say('crash.title')}</h1>
      <p>{say('crash.text')}</p>
      <div><Button onClick={() => location.reload()}>{say('problem.retry')}</Button></div>
    </main>
  );
}
