import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { InlineText } from '@hocso/ui/inline-text';
import { MockScreenView } from '@hocso/ui/mock-screen';
import type { ElementMark } from '@hocso/ui/mock-screen';
import { RichText } from '@hocso/ui/rich-text';
import { uiWords } from '@hocso/ui/words';
import { useEffect, useReducer, useState } from 'react';
import { LessonDock, LessonFrame, useFocusOnChange, useReached } from '../lesson-frame.tsx';
import type { LessonPlayerProps } from '../player.ts';
import { afterEvent, hintOf, inputsOf, screenOf, signsIn, startOf } from './engine.ts';
import type { SimulationEvent, SimulationState } from './engine.ts';
import { PlainSimulation } from './plain.tsx';
import './player.css';
import { Remark } from './remark.tsx';
import type { SimulationBody } from './rules.ts';
import { words } from './words.ts';

const idleMilliseconds = 8000;

/** True after eight seconds without a touch on this screen. */
function useIsIdle(state: SimulationState, isRunning: boolean): boolean {
  const [idleSince, setIdleSince] = useState<SimulationState>();
  useEffect(() => {
    if (!isRunning || state.remark !== undefined || state.isDone) return undefined;
    const timer = setTimeout(() => setIdleSince(state), idleMilliseconds);
    return () => clearTimeout(timer);
  }, [state, isRunning]);
  return idleSince === state;
}

/** A made-up screen to practise on: reach a goal, or find every sign. A wrong tap explains and never punishes. */
export function SimulationPlayer({ body, onPart, onReached, done }: LessonPlayerProps<SimulationBody>) {
  const say = useWords(words);
  const sayUi = useWords(uiWords);
  const [isStarted, setStarted] = useState(false);
  const [isShown, setShown] = useState(false);
  const [state, send] = useReducer((before: SimulationState, event: SimulationEvent) => afterEvent(body, before, event), body, startOf);
  const isIdle = useIsIdle(state, isStarted);
  const [hasFinished, setFinished] = useState(false);
  if (state.isDone && !hasFinished) setFinished(true);
  useReached(hasFinished, onReached);

  const screen = screenOf(body, state);
  const title = useFocusOnChange<HTMLParagraphElement>(`${isStarted} ${state.screen} ${state.passed.length}`);
  const finish = useFocusOnChange<HTMLHeadingElement>(state.isDone);
  const isFind = body.mode === 'find';
  const touch = (event: SimulationEvent): void => {
    setShown(false);
    send(event);
  };

  const marks: Record<string, ElementMark | undefined> = {};
  if (isFind) {
    for (const element of screen.elements) if (state.found.includes(`${screen.id}/${element.id}`)) marks[element.id] = { tone: 'right', word: say('mark.found') };
    if (state.remark?.reason === 'decoy') marks[state.remark.element] = { tone: 'chosen', word: say('mark.decoy') };
  }
  // To find is to look closely, which takes longer than eight seconds: there the ring comes only when asked for.
  const hint = (isFind ? isShown : isIdle || isShown) && !state.isDone ? hintOf(body, state) : undefined;
  if (hint !== undefined) marks[hint] = { tone: 'hint', word: sayUi('mock.element.try') };

  return (
    <LessonFrame className="hs-sim">
      {!isStarted && (
        <div className="hs-stack">
          <RichText html={body.intro.html} />
          <TaskLine text={body.task} />
          <Button className="hs-play hs-sim-start" iconAfter="right" onClick={() => setStarted(true)}>{say('start.button')}</Button>
        </div>
      )}
      <PlainSimulation body={body} />
      {isStarted && (
        <div className="hs-play hs-sim-play">
          <div className="hs-sim-task">
            <TaskLine text={body.task} />
            {isFind && <p className="hs-sim-count" role="status">{say('found.count', { found: state.found.length, count: signsIn(body) })}</p>}
          </div>
          <div className="hs-sim-screen">
            <MockScreenView device={body.device} title={screen.title} elements={screen.elements} mode="press" titleRef={title} marks={marks}
              inputs={inputsOf(body, state)} onPress={(element) => touch({ type: 'tap', element })} onInput={(element, digits) => touch({ type: 'type', element, digits })} />
          </div>
          <div className="hs-sim-tools">
            {state.passed.length > 0 && <Button look="tool" icon="left" onClick={() => touch({ type: 'back' })}>{say('tools.back')}</Button>}
            <Button look="tool" icon="redo" onClick={() => touch({ type: 'restart' })}>{say('tools.again')}</Button>
            {!state.isDone && <Button look="tool" icon="hint" onClick={() => setShown(true)}>{say('tools.show')}</Button>}
          </div>
          <div className="hs-sim-say" role="status">
            {state.remark
              ? <Remark body={body} remark={state.remark} onClose={() => touch({ type: 'close-remark' })} />
              : (isIdle || isShown) && !state.isDone && screen.hint !== undefined && (
                <div className="hs-sim-remark hs-sim-hint"><p><b><Icon name="hint" />{say('hint.label')}</b></p><p><InlineText text={screen.hint} /></p></div>
              )}
          </div>
        </div>
      )}
      {state.isDone && (
        <section className="hs-sim-done hs-play">
          <p className="hs-sim-well"><Icon name="check-circle" />{say('done.label')}</p>
          <h2 ref={finish} tabIndex={-1}><InlineText text={body.done.heading} /></h2>
          <RichText html={body.done.body.html} />
        </section>
      )}
      <LessonDock part={0} count={1} onPart={onPart} done={hasFinished && done} />
    </LessonFrame>
  );
}

function TaskLine({ text }: { text: string }) {
  const say = useWords(words);
  return <p className="hs-sim-goal"><b>{say('task.label')}:</b> <InlineText text={text} /></p>;
}
