import { InlineText } from '@hocso/ui/inline-text';
import { RichText } from '@hocso/ui/rich-text';
import { useId } from 'react';
import { LessonDock, LessonFrame, partWithin, useFocusOnChange, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import type { __Pascal__Body } from './rules.ts';

/** Parts shown one at a time. Complete when the last part was opened. */
export function __Pascal__Player({ body, part, onPart, onReached, done }: LessonPlayerProps<__Pascal__Body>) {
  const count = body.parts.length;
  const current = partWithin(part, count);
  const id = useId();
  const heading = useFocusOnChange<HTMLHeadingElement>(current);
  useReached(current === count - 1, onReached);
  return (
    <LessonFrame>
      {body.parts.map((each, index) => (
        <section key={each.id} className="hs-part hs-card" data-current={index === current || undefined} aria-labelledby={`${id}-${index}`}>
          <h2 id={`${id}-${index}`} tabIndex={-1} ref={index === current ? heading : undefined}><InlineText text={each.heading} /></h2>
          <RichText html={each.body.html} />
        </section>
      ))}
      <LessonDock part={current} count={count} onPart={onPart} done={done} />
    </LessonFrame>
  );
}
