import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { RichText } from '@hocso/ui/rich-text';
import { CheckTile } from '@hocso/ui/tile';
import { useEffect, useState } from 'react';
import { remember, remembered } from '../device-memory.ts';
import { LessonDock, LessonFrame, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import './player.css';
import type { ChecklistBody } from './rules.ts';
import { words } from './words.ts';

/** A list to tick and to print. Ticks never leave the device. Complete as soon as it was opened. */
export function ChecklistPlayer({ body, onPart, onReached, lessonKey, done }: LessonPlayerProps<ChecklistBody>) {
  const say = useWords(words);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const key = `hocso.ticks.${lessonKey}`;
  useReached(true, onReached);
  useEffect(() => { setTicked(new Set(remembered(key)?.split(' ').filter(Boolean))); }, [key]);

  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
    remember(key, [...next].join(' '));
  };
  const count = body.items.filter((item) => ticked.has(item.id)).length;
  return (
    <LessonFrame>
      <RichText html={body.intro.html} />
      <ul className="hs-check" aria-label={say('list.label')}>
        {body.items.map((item) => (
          <li key={item.id}>
            <CheckTile checked={ticked.has(item.id)} onChange={() => toggle(item.id)} label={<InlineText text={item.label} />}
              detail={item.detail === undefined ? undefined : <InlineText text={item.detail} />} />
          </li>
        ))}
      </ul>
      <div className="hs-check-foot hs-play">
        <p><b role="status">{say('count.text', { done: count, count: body.items.length })}</b><span className="hs-line">{say('memory.text')}</span></p>
        <Button look="line" icon="print" onClick={() => window.print()}>{say('print.button')}</Button>
      </div>
      <LessonDock part={0} count={1} onPart={onPart} done={done} />
    </LessonFrame>
  );
}
