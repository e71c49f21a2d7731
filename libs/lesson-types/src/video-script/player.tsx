import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { InlineText } from '@hocso/ui/inline-text';
import { useId, useState } from 'react';
import { LessonDock, LessonFrame, partWithin, useFocusOnChange, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import './player.css';
import type { VideoScriptBody } from './rules.ts';
import { words } from './words.ts';

/** A short film as words and storyboard, scene by scene or all at once. Complete at the last scene. */
export function VideoScriptPlayer({ body, part, onPart, onReached, done }: LessonPlayerProps<VideoScriptBody>) {
  const say = useWords(words);
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const count = body.scenes.length;
  const current = partWithin(part, count);
  const heading = useFocusOnChange<HTMLHeadingElement>(current);
  useReached(isWhole || current === count - 1, onReached);
  return (
    <LessonFrame>
      <div className="hs-scene-top">
        <p className="hs-line">{say('film.soon', { seconds: body.seconds })}</p>
        <Button className="hs-play" look="tool" icon={isWhole ? 'film' : 'document'} onClick={() => setWhole(!isWhole)}>{say(isWhole ? 'mode.one' : 'mode.all')}</Button>
      </div>
      {body.scenes.map((scene, index) => (
        <section key={scene.id} className="hs-part hs-card hs-scene" data-current={isWhole || index === current || undefined} aria-labelledby={`${id}-${index}`}>
          <h2 id={`${id}-${index}`} tabIndex={-1} ref={index === current ? heading : undefined}>{say('scene.count', { scene: index + 1, count })}</h2>
          <div className="hs-scene-picture">
            <p className="hs-scene-label"><Icon name="picture" />{say('scene.picture')}</p>
            <p><InlineText text={scene.picture} /></p>
          </div>
          <p className="hs-scene-label"><Icon name="speaker" />{say('scene.speech')}</p>
          <p className="hs-scene-speech"><InlineText text={scene.speech} /></p>
        </section>
      ))}
      <LessonDock part={isWhole ? 0 : current} count={isWhole ? 1 : count} onPart={onPart} done={done} />
    </LessonFrame>
  );
}
