import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { useEffect, useId, useRef } from 'react';
import { teamWords } from '../words.ts';

interface QuestionProps { question: string; text: string; yes: string; isBusy: boolean; onYes: () => void; onNo: () => void }

/** The second question before an act: what follows from it, then yes or no. Focus moves here, because the button that asked is gone. */
export function Question({ question, text, yes, isBusy, onYes, onNo }: QuestionProps) {
  const say = useWords(teamWords);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  return (
    <div ref={box} className="lr-question" role="group" tabIndex={-1} aria-labelledby={id} aria-describedby={`${id}-text`}>
      <p id={id}><b>{question}</b></p>
      <p id={`${id}-text`}>{text}</p>
      <div className="lr-row">
        <Button aria-busy={isBusy} onClick={onYes}>{yes}</Button>
        <Button look="line" onClick={onNo}>{say('act.no')}</Button>
      </div>
    </div>
  );
}
