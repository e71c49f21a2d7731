import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { InlineText } from '@hocso/ui/inline-text';
import { RichText } from '@hocso/ui/rich-text';
import { useId, useState } from 'react';
import { LessonDock, LessonFrame, useFocusOnChange, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import { placeOf } from './path.ts';
import { PlainScenario } from './plain.tsx';
import './player.css';
import type { ScenarioBody } from './rules.ts';
import { words } from './words.ts';

const outcomeIcons: Record<ScenarioBody['ends'][number]['outcome'], IconName> = { good: 'check-circle', mixed: 'info', bad: 'warn' };

/** A conversation that branches with every choice. Complete at any end: a bad end teaches too. */
export function ScenarioPlayer({ body, onPart, onReached, done }: LessonPlayerProps<ScenarioBody>) {
  const say = useWords(words);
  const id = useId();
  const [choices, setChoices] = useState<readonly string[]>([]);
  const [hasEnded, setEnded] = useState(false);
  const { passed, node, end } = placeOf(body, choices);
  const newest = useFocusOnChange<HTMLDivElement>(choices);
  useReached(hasEnded, onReached);

  const choose = (choice: ScenarioBody['nodes'][number]['choices'][number]): void => {
    setChoices([...choices, choice.id]);
    if (body.ends.some((other) => other.id === choice.to)) setEnded(true);
  };
  const lastReply = passed[passed.length - 1]?.choice.reply;
  return (
    <LessonFrame className="hs-talk">
      <RichText html={body.intro.html} />
      <PlainScenario body={body} />
      <div className="hs-play hs-talk-log">
        {passed.map(({ node: past, choice }, index) => (
          <div key={`${past.id}-${index}`} className="hs-talk-turn">
            <Said speaker={past.speaker} html={past.text.html} />
            <p className="hs-talk-mine"><span className="hs-talk-who">{say('choice.made')}</span> <InlineText text={choice.label} /></p>
            {/* The newest reply stands with what follows, where focus goes. */}
            {choice.reply !== undefined && index < passed.length - 1 && <p className="hs-talk-reply"><InlineText text={choice.reply} /></p>}
          </div>
        ))}
        <div className="hs-talk-turn hs-talk-now" ref={newest} tabIndex={-1}>
          {lastReply !== undefined && <p className="hs-talk-reply"><InlineText text={lastReply} /></p>}
          {node && <Said speaker={node.speaker} html={node.text.html} />}
          {end && (
            <section className={`hs-talk-end hs-talk-${end.outcome}`}>
              <p className="hs-talk-outcome"><Icon name={outcomeIcons[end.outcome]} />{say(`outcome.${end.outcome}`)}</p>
              <h2><InlineText text={end.heading} /></h2>
              <RichText html={end.body.html} />
            </section>
          )}
        </div>
        {node && (
          <div className="hs-talk-choices" role="group" aria-labelledby={`${id}-choose`}>
            <h2 id={`${id}-choose`}>{say('choice.question')}</h2>
            {node.choices.map((choice) => (
              <Button key={`${node.id}-${choice.id}`} look="line" className="hs-talk-choice" iconAfter="chevron-right" onClick={() => choose(choice)}>
                <span><InlineText text={choice.label} /></span>
              </Button>
            ))}
          </div>
        )}
        {choices.length > 0 && (
          <div className="hs-talk-tools">
            <Button look="tool" icon="left" onClick={() => setChoices(choices.slice(0, -1))}>{say('undo.button')}</Button>
            <Button look="tool" icon="redo" onClick={() => setChoices([])}>{say('again.button')}</Button>
          </div>
        )}
      </div>
      <LessonDock part={0} count={1} onPart={onPart} done={hasEnded && done} />
    </LessonFrame>
  );
}

/** One turn of the other side: a bubble with a name, or plain narration. */
const Said = ({ speaker, html }: { speaker: string | undefined; html: string }) => (
  <div className={speaker === undefined ? 'hs-talk-tale' : 'hs-talk-bubble'}>
    {speaker !== undefined && <p className="hs-talk-who">{speaker}</p>}
    <RichText html={html} />
  </div>
);
