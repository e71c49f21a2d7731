import { classNames } from '@hocso/ui/class-names';
import { useWords } from '@hocso/ui/i18n';
import { Mark } from '@hocso/ui/mark';
import '@hocso/ui/styles/field.css';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { questionWords } from './words.ts';

interface TypedInputProps extends Omit<ComponentPropsWithRef<'input'>, 'onChange'> { onType(text: string): void }

/** A line to type on, on which the phone neither corrects nor capitalises: what is marked is what was typed. */
export const TypedInput = ({ onType, className, ...rest }: TypedInputProps) => (
  <input type="text" className={classNames('hs-input', className)} autoComplete="off" autoCorrect="off" autoCapitalize="none" spellCheck={false} enterKeyHint="done" maxLength={200}
    {...rest} onChange={(event) => onType(event.target.value)} />
);

/** What was typed, after marking: in its box with the teacher's letter and the same in words. */
export function TypedReview({ given, isRight }: { given: ReactNode; isRight: boolean }) {
  const say = useWords(questionWords);
  const tone = isRight ? 'right' : 'wrong';
  return (
    <div className={`hs-given hs-given-${tone}`}>
      <p className="hs-given-text">{given}<span className="hs-given-word">{say(`typed.${tone}`)}</span></p>
      <Mark tone={tone} letter={say(`mark.${tone}.letter`)} />
    </div>
  );
}
