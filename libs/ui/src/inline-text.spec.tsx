import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { InlineText, plainText } from './inline-text.tsx';

const html = (text: string): string => renderToStaticMarkup(<InlineText text={text} />);

describe('InlineText', () => {
  it('draws bold and highlighted words', () => {
    expect(html('Bác **không bấm**, ==dừng lại== đã')).toBe('Bác <strong>không bấm</strong>, <mark>dừng lại</mark> đã');
  });

  it('draws bold inside a highlight', () => {
    expect(html('==Không **đọc mã** OTP==')).toBe('<mark>Không <strong>đọc mã</strong> OTP</mark>');
  });

  it('keeps line breaks', () => {
    expect(html('Ngân hàng\nTài khoản bị khoá')).toBe('Ngân hàng<br/>Tài khoản bị khoá');
  });

  it('leaves HTML and lone marks as text', () => {
    expect(html('<img src=x onerror=alert(1)> 2 ** 3 == 8')).toBe('&lt;img src=x onerror=alert(1)&gt; 2 ** 3 == 8');
    expect(html('****')).toBe('****');
  });

  it('is plain for labels', () => {
    expect(plainText('**Mở** ==ứng dụng==')).toBe('Mở ứng dụng');
  });
});
