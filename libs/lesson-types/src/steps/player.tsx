import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { Plate } from '@hocso/ui/plate';
import { RichText } from '@hocso/ui/rich-text';
import { RadioTile } from '@hocso/ui/tile';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { remember, remembered } from '../device-memory.ts';
import { LessonDock, LessonFrame, partWithin, useFocusOnChange, useIsLive, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import './player.css';
import type { StepsBody } from './rules.ts';
import { words } from './words.ts';

type Device = StepsBody['variants'][number]['id'];
const storageKey = 'hocso.device';

/** The kind of device to show: what was chosen before on this device, else what it says it is, else the first. */
function useDevice(known: readonly Device[]): [Device | undefined, (device: Device) => void] {
  const [device, setDevice] = useState(known[0]);
  // The server cannot know the device: it renders the first kind, and the page corrects itself once it is live.
  const correct = useEffectEvent(() => {
    const agent = /iPhone/.test(navigator.userAgent) ? 'iphone' : undefined;
    const wanted = known.find((kind) => kind === remembered(storageKey)) ?? known.find((kind) => kind === agent);
    if (wanted !== undefined) setDevice(wanted);
  });
  useEffect(() => { correct(); }, []);
  return [device, (next) => { remember(storageKey, next); setDevice(next); }];
}

/** One action a step, for the device the learner holds. Complete at the last step of either device. */
export function StepsPlayer({ body, part, onPart, onReached, done }: LessonPlayerProps<StepsBody>) {
  const say = useWords(words);
  const id = useId();
  const isLive = useIsLive();
  const [device, setDevice] = useDevice(body.variants.map((variant) => variant.id));
  const shown = body.variants.find((variant) => variant.id === device) ?? body.variants[0];
  const count = shown?.steps.length ?? 1;
  const current = partWithin(part, count);
  const heading = useFocusOnChange<HTMLHeadingElement>(current);
  useReached(current === count - 1, onReached);
  const hasChoice = body.variants.length > 1;

  return (
    <LessonFrame>
      <div className="hs-part hs-stack" data-current={current === 0 || undefined}>
        <RichText html={body.intro.html} />
        {hasChoice && (
          <fieldset className="hs-steps-device hs-play">
            <legend>{say('device.question')}</legend>
            <p className="hs-line">{say('device.hint')}</p>
            {body.variants.map((variant) => (
              <RadioTile key={variant.id} name={`${id}-device`} value={variant.id} label={say(`device.${variant.id}`)}
                checked={variant.id === shown?.id} onChange={() => setDevice(variant.id)} />
            ))}
          </fieldset>
        )}
      </div>
      {body.variants.map((variant) => (
        <section key={variant.id} className={`hs-part hs-steps-variant ${isLive ? 'hs-live' : ''}`} data-current={variant.id === shown?.id || undefined} aria-labelledby={`${id}-${variant.id}`}>
          <h2 id={`${id}-${variant.id}`} className={hasChoice ? 'hs-steps-title' : 'hs-sr'}>{say(`variant.${variant.id}`)}</h2>
          {variant.steps.map((step, index) => {
            const isCurrent = index === partWithin(part, variant.steps.length);
            return (
              <section key={step.id} className="hs-part hs-card" data-current={isCurrent || undefined} aria-labelledby={`${id}-${variant.id}-${index}`}>
                <div className="hs-part-head">
                  <Plate size="s" isDecorative>{index + 1}</Plate>
                  <h3 id={`${id}-${variant.id}-${index}`} tabIndex={-1} ref={isCurrent && variant.id === shown?.id ? heading : undefined}>
                    <span className="hs-sr">{say('step.count', { step: index + 1, count: variant.steps.length })}: </span><InlineText text={step.heading} />
                  </h3>
                </div>
                <RichText html={step.body.html} />
              </section>
            );
          })}
        </section>
      ))}
      <LessonDock part={current} count={count} onPart={onPart} done={done} />
    </LessonFrame>
  );
}
