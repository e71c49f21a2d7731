import { Plate } from '@hocso/ui/plate';
import { RichText } from '@hocso/ui/rich-text';
import { InlineText } from '@hocso/ui/inline-text';
import { useId } from 'react';
import { LessonDock, LessonFrame, partWithin, useFocusOnChange, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import type { ReadingBody } from './rules.ts';

/** Cards to read, one idea each, one at a time. Complete when the last card was opened. */
export function ReadingPlayer({ body, part, onPart, onReached, done }: LessonPlayerProps<ReadingBody>) {
  const count = body.cards.length;
  const current = partWithin(part, count);
  const id = useId();
  const heading = useFocusOnChange<HTMLHeadingElement>(current);
  useReached(current === count - 1, onReached);
  return (
    <LessonFrame>
      {body.cards.map((card, index) => (
        <section key={card.id} className="hs-part hs-card" data-current={index === current || undefined} aria-labelledby={`${id}-${index}`}>
          <div className="hs-part-head">
            <Plate size="s" isDecorative>{index + 1}</Plate>
            <h2 id={`${id}-${index}`} tabIndex={-1} ref={index === current ? heading : undefined}><InlineText text={card.heading} /></h2>
          </div>
          <RichText html={card.body.html} />
        </section>
      ))}
      <LessonDock part={current} count={count} onPart={onPart} done={done} />
    </LessonFrame>
  );
}
