import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { InlineText, plainText } from '@hocso/ui/inline-text';
import { Mark } from '@hocso/ui/mark';
import { Plate } from '@hocso/ui/plate';
import { useLayoutEffect, useRef, useState } from 'react';
import type { QuestionPlayerProps } from '../player.ts';
import { QuestionFrame } from '../question-frame.tsx';
import { questionWords } from '../words.ts';
import './player.css';
import type { OrderingPublic, OrderingResponse } from './rules.ts';
import { words } from './words.ts';

type Direction = 'up' | 'down';

/**
 * Steps to put in order with two buttons each: no dragging, so it works with a shaky finger and with the keyboard.
 * The dealt order is no answer until the learner moves something or says that it stays.
 */
export function OrderingPlayer(props: QuestionPlayerProps<OrderingPublic, OrderingResponse>) {
  const { question, response, onChange, locked, review } = props;
  const say = useWords(words);
  const sayMark = useWords(questionWords);
  const [status, setStatus] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<{ id: string; direction: Direction } | undefined>(undefined);
  const textOf = (id: string): string => question.items.find((item) => item.id === id)?.text ?? '';
  const dealt = question.items.map((item) => item.id);
  const order = (review ? review.given : response) ?? dealt;
  const isOpen = response === undefined;

  // Moving a list item in the page drops the focus of the button inside it.
  useLayoutEffect(() => {
    const { id, direction } = held.current ?? {};
    held.current = undefined;
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-item="${id}"] [data-move="${direction}"]`)?.focus();
  });

  const move = (id: string, direction: Direction): void => {
    const from = order.indexOf(id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const item = plainText(textOf(id));
    if (to < 0 || to >= order.length) {
      setStatus(say(direction === 'up' ? 'status.first' : 'status.last', { item }));
      return;
    }
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    held.current = { id, direction };
    setStatus(say('status.moved', { item, position: to + 1, count: order.length }));
    onChange(next);
  };
  const keep = (): void => {
    setStatus(say('status.kept'));
    onChange([...order]);
  };
  const button = (id: string, direction: Direction, isEnd: boolean) => (
    <Button look="tool" icon={direction} data-move={direction} aria-disabled={isEnd || undefined} onClick={() => move(id, direction)}
      aria-label={say(`item.${direction}-label`, { item: plainText(textOf(id)) })}>{say(`item.${direction}`)}</Button>
  );

  return (
    <QuestionFrame {...props} hint={say('hint.text')}
      answer={<ol>{review?.key.map((id) => <li key={id}><InlineText text={textOf(id)} /></li>)}</ol>}>
      {() => (
        <>
          <ol className="hs-order" ref={list}>
            {order.map((id, index) => {
              const isRight = review?.key[index] === id;
              return (
                <li key={id} data-item={id} className={review ? `hs-order-${isRight ? 'right' : 'wrong'}` : undefined}>
                  <Plate size="s">{index + 1}</Plate>
                  <span className="hs-order-text">
                    <InlineText text={textOf(id)} />
                    {review?.given && <span className="hs-order-word">{say(isRight ? 'mark.right' : 'mark.wrong')}</span>}
                  </span>
                  {review?.given && <Mark tone={isRight ? 'right' : 'wrong'} letter={sayMark(isRight ? 'mark.right.letter' : 'mark.wrong.letter')} />}
                  {!locked && !review && (
                    <span className="hs-order-moves hs-play">
                      {button(id, 'up', index === 0)}
                      {button(id, 'down', index === order.length - 1)}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
          {!locked && !review && (
            <>
              {isOpen && <Button look="line" icon="check" className="hs-play" onClick={keep}>{say('keep.button')}</Button>}
              <p className="hs-order-status" role="status">{status}</p>
            </>
          )}
        </>
      )}
    </QuestionFrame>
  );
}
