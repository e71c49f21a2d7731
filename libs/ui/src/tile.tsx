import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { Mark } from './mark.tsx';
import type { MarkTone } from './mark.tsx';
import './styles/tile.css';

interface TileProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  /** The words of the option; the whole tile is their target. */
  label: ReactNode;
  /** A second, quieter line. */
  detail?: ReactNode;
  /** After marking: the teacher's letter and the same in words. */
  mark?: { tone: MarkTone; letter: string; word: string } | undefined;
}

const tile = (type: 'radio' | 'checkbox') => ({ label, detail, mark, className, ...rest }: TileProps) => (
  <label className={classNames('hs-tile', mark && `hs-tile-${mark.tone}`, className)}>
    <input type={type} className="hs-tile-input" {...rest} />
    <span className="hs-tile-face">
      <span className={`hs-tile-${type}`} />
      <span className="hs-tile-text">
        {label}
        {detail !== undefined && <span className="hs-tile-detail">{detail}</span>}
        {mark && <span className="hs-tile-word">{mark.word}</span>}
      </span>
      {mark && <Mark tone={mark.tone} letter={mark.letter} />}
    </span>
  </label>
);

/** One choice of several that exclude each other: a native radio under a tile of at least 56 px. */
export const RadioTile = tile('radio');

/** One choice that may stand beside others: a native checkbox under a tile of at least 56 px. */
export const CheckTile = tile('checkbox');
