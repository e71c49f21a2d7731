import './styles/mark.css';

/** `missed` is a right choice that was not made. */
export type MarkTone = 'right' | 'wrong' | 'missed';

/** The ringed letter teachers write beside an answer, Đ or S. Drawn only: the word always stands beside it. */
export const Mark = ({ tone, letter }: { tone: MarkTone; letter: string }) => (
  <span className={`hs-mark hs-mark-${tone}`} aria-hidden="true">{letter}</span>
);
