import type { MockElement, MockElementKind } from '@hocso/domain/content/mock-screen';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './i18n.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { InlineText } from './inline-text.tsx';
import { uiWords } from './words.tsx';

const size = 19;

/** The dark runs of a picture that looks like a QR code and means nothing: no camera can read it. */
function qrPath(seed: string): string {
  let state = [...seed].reduce((sum, letter) => (sum * 48271 + letter.charCodeAt(0) * 7919) % 2147483647, 9973);
  const isEye = (x: number, y: number): boolean => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring === 3 || ring <= 1;
  };
  const isDark = (x: number, y: number): boolean => {
    state = (state * 48271) % 2147483647;
    const [ex, ey] = [x > size - 9 ? size - 1 - x : x, y > size - 9 ? size - 1 - y : y];
    if (ex < 8 && ey < 8 && !(x > 10 && y > 10)) return ex < 7 && ey < 7 && isEye(ex, ey);
    return (state >> 8) % 100 < 48;
  };
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (isDark(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  return path;
}

const icons: Partial<Record<MockElementKind, IconName>> = { attachment: 'clip', notice: 'info' };

const Words = ({ element }: { element: MockElement }) => (
  <span className="hs-el-text">
    <InlineText text={element.text} />
    {element.detail !== undefined && <span className="hs-el-detail"><InlineText text={element.detail} /></span>}
  </span>
);

interface FaceProps {
  element: MockElement;
  /** Digits in the field; absent where the field is a picture. */
  value?: string | undefined;
  onInput?: ((digits: string) => void) | undefined;
}

/** What one element of a practice screen looks like; the frame round it decides whether it is a button. */
export function MockElementFace({ element, value, onInput }: FaceProps): ReactNode {
  const say = useWords(uiWords);
  const id = useId();
  const icon = icons[element.kind];
  if (element.kind === 'input') {
    if (value === undefined) {
      return <span className="hs-el-text"><span className="hs-el-label"><InlineText text={element.text} /></span><span className="hs-el-box">{element.detail}</span></span>;
    }
    return (
      <>
        <label className="hs-el-label" htmlFor={id}><InlineText text={element.text} /></label>
        <input id={id} className="hs-el-box" inputMode="numeric" autoComplete="off" maxLength={12} value={value} readOnly={!onInput}
          aria-describedby={element.detail === undefined ? undefined : `${id}-detail`}
          onChange={(event) => onInput?.(event.target.value.replace(/\D/g, ''))} />
        {element.detail !== undefined && <span className="hs-el-detail" id={`${id}-detail`}>{element.detail}</span>}
      </>
    );
  }
  return (
    <>
      {icon && <Icon name={icon} />}
      {element.kind === 'sender' && <span className="hs-el-face" aria-hidden="true"><Icon name="person" /></span>}
      {element.kind === 'qr' && <svg className="hs-el-code" viewBox={`-1 -1 ${size + 2} ${size + 2}`} role="img" aria-label={say('mock.element.qr')}><path d={qrPath(element.id)} /></svg>}
      <Words element={element} />
    </>
  );
}
