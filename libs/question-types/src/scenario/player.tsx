import { placeInStory } from '@hocso/domain/walk/story';
import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { useId, useLayoutEffect, useRef } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import './player.css';
import type { ScenarioPublic, ScenarioResponse } from './rules.ts';
import { words } from './words.ts';

/** A conversation that branches with every choice. How it ended is said only after marking. */
export function ScenarioPlayer(props: QuestionPlayerProps<ScenarioPublic, ScenarioResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const id = useId();
  const given = (review ? review.given : response) ?? [];
  const { passed, node } = placeInStory(question, given);
  const newest = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);

  // The button that was pressed is gone: the reader goes on at what was said last.
  useLayoutEffect(() => {
    if (hasMoved.current) newest.current?.focus();
    hasMoved.current = false;
  });
  const go = (path: readonly string[]): void => {
    hasMoved.current = true;
    onChange([...path]);
  };

  return (
    <QuestionFrame {...props} hint={say('hint.text')}
      answer={review && <ol>{placeInStory(question, review.key).passed.map(({ node: { id: at }, choice }) => <li key={at}><InlineText text={choice.text} /></li>)}</ol>}>
      {() => (
        <div className="hs-q-steps">
          {passed.map(({ node: past, choice }) => (
            <div key={past.id} className="hs-q-steps">
              <Said speaker={past.speaker} text={past.text} />
              <p className="hs-story-mine"><span className="hs-story-who">{say('choice.made')}</span> <InlineText text={choice.text} /></p>
            </div>
          ))}
          <div className="hs-q-steps hs-story-now" ref={newest} tabIndex={-1}>
            {node ? <Said speaker={node.speaker} text={node.text} /> : !review && <p className="hs-story-end">{say('end.text')}</p>}
          </div>
          {node && !locked && !review && (
            <div className="hs-q-part hs-play" role="group" aria-labelledby={`${id}-ask`}>
              <p id={`${id}-ask`}><b>{say('choice.question')}</b></p>
              {node.choices.map((choice) => (
                <Button key={choice.id} look="line" className="hs-story-choice" iconAfter="chevron-right" onClick={() => go([...given, choice.id])}>
                  <span><InlineText text={choice.text} /></span>
                </Button>
              ))}
            </div>
          )}
          {given.length > 0 && !locked && !review && (
            <div className="hs-q-tools hs-play">
              <Button look="tool" icon="left" onClick={() => go(given.slice(0, -1))}>{say('undo.button')}</Button>
              <Button look="tool" icon="redo" onClick={() => go([])}>{say('again.button')}</Button>
            </div>
          )}
        </div>
      )}
    </QuestionFrame>
  );
}

/** One turn of the other side: a bubble with a name, or plain narration. */
const Said = ({ speaker, text }: { speaker: string | undefined; text: string }) => (
  <div className={speaker === undefined ? undefined : 'hs-story-bubble'}>
    {speaker !== undefined && <p className="hs-story-who">{speaker}</p>}
    <p><InlineText text={text} /></p>
  </div>
);
