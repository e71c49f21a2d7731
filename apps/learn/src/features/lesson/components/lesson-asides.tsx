import { Button } from '@hocso/ui/button';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { useRef } from 'react';
import { useReadAloud } from '../use-read-aloud.ts';
import { lessonPageWords } from '../words.ts';

/** Beside the lesson: its spoken version to listen to or read aloud, and the lesson on paper in large type. */
export function LessonAsides({ spoken }: { spoken: string | undefined }) {
  const say = useWords(lessonPageWords);
  const voice = useReadAloud(useLanguage());
  const story = useRef<HTMLDetailsElement>(null);
  const print = () => {
    if (story.current) story.current.open = true;
    window.print();
  };
  return (
    <div className="lr-asides">
      {spoken !== undefined && (
        <details className="lr-spoken" ref={story}>
          <summary>{say('aside.spoken')}</summary>
          <p className="hs-small">{say('aside.spokenLead')}</p>
          {/* Without a voice of this language on the phone there is nothing to press. */}
          {voice.isThere && <Button className="hs-play" look="line" icon="speaker" onClick={() => (voice.isSpeaking ? voice.stop() : voice.speak(spoken))}>{say(voice.isSpeaking ? 'aside.stop' : 'aside.listen')}</Button>}
          <p>{spoken}</p>
        </details>
      )}
      <Button className="hs-play" look="tool" icon="print" onClick={print}>{say('aside.print')}</Button>
    </div>
  );
}
