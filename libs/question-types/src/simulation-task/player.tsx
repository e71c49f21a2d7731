import { againStep, backStep, fieldKey, mostSteps, placeOnScreens, typedStep, withStep } from '@hocso/domain/walk/screens';
import type { ScreenPlace } from '@hocso/domain/walk/screens';
import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { plainText } from '@hocso/ui/inline-text';
import { MockScreenView } from '@hocso/ui/mock-screen';
import { useLayoutEffect, useRef, useState } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import type { SimulationTaskPublic, SimulationTaskResponse } from './rules.ts';
import { words } from './words.ts';

type Screen = SimulationTaskPublic['screens'][number];

/** A task on made-up screens. Every tap is kept; which of them were right is known to the server alone. */
export function SimulationTaskPlayer(props: QuestionPlayerProps<SimulationTaskPublic, SimulationTaskResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const [nothing, setNothing] = useState('');
  const title = useRef<HTMLParagraphElement>(null);
  const hasMoved = useRef(false);
  const given = (review ? review.given : response) ?? [];
  const place = placeOnScreens(question, given) ?? placeOnScreens(question, []);

  // The button that was tapped is gone with its screen: the reader goes on at the top of the new one.
  useLayoutEffect(() => {
    if (hasMoved.current) title.current?.focus();
    hasMoved.current = false;
  });
  if (!place) return null;
  const { screen, passed, typed } = place;
  const isFull = given.length >= mostSteps;

  const take = (step: string): void => {
    const next = withStep(given, step);
    const after = placeOnScreens(question, next);
    if (!after || isFull) return;
    const stays = after.screen.id === screen.id && after.passed.length === passed.length;
    setNothing(stays ? plainText(screen.elements.find(({ id }) => id === step)?.text ?? '') : '');
    hasMoved.current = !stays || step === againStep;
    onChange(next);
  };
  const told = (way: ScreenPlace<Screen>): string[] => [...way.passed, { screen: way.screen, tap: undefined }].flatMap(({ screen: at, tap }) => [
    ...at.elements.flatMap(({ id, text }) => {
      const digits = way.typed[fieldKey(at.id, id)];
      return digits ? [say('step.type', { digits, item: plainText(text) })] : [];
    }),
    ...at.elements.filter(({ id }) => id === tap).map(({ text }) => say('step.tap', { item: plainText(text) })),
  ]);
  const key = review && placeOnScreens(question, review.key);
  const listed = (steps: readonly string[]) => <ol>{steps.map((step, index) => <li key={index}>{step}</li>)}</ol>;
  const inputs = Object.fromEntries(screen.elements.flatMap(({ id, kind }) => (kind === 'input' ? [[id, typed[fieldKey(screen.id, id)] ?? '']] : [])));

  return (
    <QuestionFrame {...props} hint={say('hint.text')} answer={key && listed(told(key))}>
      {() => (
        <div className="hs-q-steps">
          <MockScreenView device={question.device} title={screen.title} elements={screen.elements} titleRef={title} isLocked={locked} {...(review ? { mode: 'look' } : {
            mode: 'press', inputs, onPress: take, onInput: (id: string, digits: string) => take(typedStep(id, digits)),
          })} />
          {!review && <p className="hs-small" role="status">{isFull ? say('status.full') : nothing && say('status.nothing', { item: nothing })}</p>}
          {!review && !locked && given.length > 0 && (
            <div className="hs-q-tools hs-play">
              {passed.length > 0 && <Button look="tool" icon="left" onClick={() => take(backStep)}>{say('tools.back')}</Button>}
              <Button look="tool" icon="redo" onClick={() => take(againStep)}>{say('tools.again')}</Button>
            </div>
          )}
          {review?.given && (
            <div className="hs-q-answer">
              <p><b>{say('own.title')}</b></p>
              {listed([...told(place), say('own.end', { title: screen.title })])}
            </div>
          )}
        </div>
      )}
    </QuestionFrame>
  );
}
