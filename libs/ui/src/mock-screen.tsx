import type { MockDevice, MockElement } from '@hocso/domain/content/mock-screen';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useRef } from 'react';
import { classNames } from './class-names.tsx';
import { useWords } from './i18n.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import type { MarkTone } from './mark.tsx';
import { MockElementFace } from './mock-element.tsx';
import './styles/mock-screen.css';
import { uiWords } from './words.tsx';

/** A ring round one element and the same in words; after marking, the teacher's letter too. */
export type ElementMark = { tone: MarkTone; letter?: string | undefined; word: string } | { tone: 'chosen' | 'hint'; word: string };

interface MockScreenProps {
  device: MockDevice;
  /** Words in the top bar of the practice screen. */
  title: string;
  elements: readonly MockElement[];
  /** `look`: a picture; `press`: every element is a button; `choose`: the elements are one radio group; `mark`: each is on or off. */
  mode?: 'look' | 'press' | 'choose' | 'mark' | undefined;
  onPress?: ((id: string) => void) | undefined;
  /** The chosen element, with `choose`. */
  chosen?: string | undefined;
  /** The elements that are on, with `mark`. */
  marked?: readonly string[] | undefined;
  /** What the group asks, with `choose` or `mark`: an element id. */
  labelledBy?: string | undefined;
  isLocked?: boolean | undefined;
  marks?: Readonly<Record<string, ElementMark | undefined>> | undefined;
  /** Digits in the fields that can be typed into, by element id; other fields are pictures of fields. */
  inputs?: Readonly<Record<string, string>> | undefined;
  onInput?: ((id: string, digits: string) => void) | undefined;
  titleRef?: Ref<HTMLParagraphElement> | undefined;
}

/**
 * A made-up telephone or computer screen to practise on, always marked as a sample. Arrow keys move between the
 * elements of a radio group without choosing, Enter or the space bar chooses: one may look at all of them first.
 */
export function MockScreenView(props: MockScreenProps) {
  const { device, title, elements, mode = 'look', onPress, chosen, marked = [], labelledBy, isLocked = false, marks = {}, inputs = {}, onInput, titleRef } = props;
  const say = useWords(uiWords);
  const list = useRef<HTMLDivElement>(null);
  const isChoice = mode === 'choose';
  const stop = elements.some((element) => element.id === chosen) ? chosen : elements[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!isChoice) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const radios = [...list.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? []];
    const at = radios.indexOf(event.target as HTMLElement);
    radios[(at + step + radios.length) % radios.length]?.focus();
  };

  const wrap = (element: MockElement, face: ReactNode): ReactNode => {
    const mark = marks[element.id];
    const className = classNames('hs-el', `hs-el-${element.kind}`, mark && `hs-el-is-${mark.tone}`);
    const word = mark && (
      <span className="hs-el-word">{'letter' in mark && mark.letter !== undefined && <Mark tone={mark.tone} letter={mark.letter} />}{mark.word}</span>
    );
    if (mode === 'look') return <div key={element.id} className={className}>{face}{word}</div>;
    if (inputs[element.id] !== undefined) return <div key={element.id} className={className}>{face}{word}</div>;
    const role = mode === 'mark' ? { 'aria-pressed': marked.includes(element.id) } : isChoice ? { role: 'radio', 'aria-checked': element.id === chosen, tabIndex: element.id === stop ? 0 : -1 } as const : {};
    return (
      <button key={element.id} type="button" className={className} {...role} aria-disabled={isLocked || undefined} onClick={() => { if (!isLocked) onPress?.(element.id); }}>
        {face}{word}
      </button>
    );
  };

  return (
    <figure className={`hs-mock hs-mock-${device}`}>
      <figcaption className="hs-mock-caption"><Icon name={device} />{say('mock.frame.caption')}</figcaption>
      <div className="hs-mock-frame">
        <p className="hs-mock-title" ref={titleRef} tabIndex={titleRef ? -1 : undefined}>{title}</p>
        <div className="hs-mock-list" ref={list} onKeyDown={onKeyDown} {...(isChoice ? { role: 'radiogroup', 'aria-labelledby': labelledBy, 'aria-disabled': isLocked || undefined } : mode === 'mark' ? { role: 'group', 'aria-labelledby': labelledBy } : {})}>
          {elements.map((element) => wrap(element, (
            <MockElementFace element={element} value={inputs[element.id]} onInput={mode === 'press' && onInput && !isLocked ? (digits) => onInput(element.id, digits) : undefined} />
          )))}
        </div>
      </div>
    </figure>
  );
}
