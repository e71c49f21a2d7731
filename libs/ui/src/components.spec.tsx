import { describe, expect, it } from '@jest/globals';
import type { MockElement } from '@hocso/domain/content/mock-screen';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button, ButtonLink } from './button.tsx';
import { SelectField, TextField } from './field.tsx';
import { WordsProvider } from './i18n.tsx';
import { MockScreenView } from './mock-screen.tsx';
import { Notice } from './notice.tsx';
import { StepBar } from './progress-bar.tsx';
import { RedMark } from './red-mark.tsx';
import { RadioTile } from './tile.tsx';

const html = (element: ReactElement): string => renderToStaticMarkup(<WordsProvider language="vi">{element}</WordsProvider>);
const elements: MockElement[] = [
  { id: 'ten', kind: 'row', text: 'PHẠM VĂN ĐẠT', detail: 'Người nhận' },
  { id: 'ma', kind: 'qr', text: 'Tờ mã trên cột' },
  { id: 'so-tien', kind: 'input', text: 'Số tiền' },
];

describe('components', () => {
  it('draws no style attribute, which the security policy would refuse', () => {
    const page = html(
      <>
        <Button icon="left">Quay lại</Button><RedMark score={7.5} /><StepBar value={2} max={5} label="Câu 2 trên 5" /><Notice state="bad" title="Lỗi" />
        <MockScreenView device="phone" title="Màn hình" elements={elements} mode="press" inputs={{ 'so-tien': '350000' }} />
      </>,
    );
    expect(page).not.toMatch(/ style=/);
  });

  it('does not submit a form unless told to', () => {
    expect(html(<Button>Tiếp tục</Button>)).toContain('type="button"');
    expect(html(<Button type="submit">Gửi</Button>)).toContain('type="submit"');
  });

  it('takes the link of any router', () => {
    const Link = ({ to, className, children }: { to: string; className?: string; children?: ReactNode }) => <a href={`/hoc${to}`} className={className}>{children}</a>;
    expect(html(<ButtonLink as={Link} to="/bai">Học tiếp</ButtonLink>)).toContain('<a href="/hoc/bai" class="hs-btn hs-btn-solid">Học tiếp</a>');
  });

  it('ties hint and error to their field', () => {
    const page = html(<TextField id="nam" label="Năm sinh" hint="Bốn chữ số" error="Năm sinh gồm bốn chữ số" />);
    expect(page).toContain('<label class="hs-field-label" for="nam">');
    expect(page).toMatch(/<input[^>]+id="nam"[^>]+aria-describedby="nam-hint nam-error"[^>]+aria-invalid="true"/);
    expect(page).toContain('Cần sửa:');
  });

  it('says nothing of an error where there is none', () => {
    expect(html(<SelectField label="Tổ dân phố"><option>Tổ 3</option></SelectField>)).not.toMatch(/aria-(describedby|invalid)/);
  });

  it('says a score as schools write it', () => {
    expect(html(<RedMark score={10} />)).toContain('aria-label="10 điểm"');
    expect(html(<RedMark score={8.5} />)).toContain('aria-label="8,5 điểm"');
    expect(html(<RedMark score={42} />)).toContain('aria-label="10 điểm"');
  });

  it('says a mark in words and letter, not by colour alone', () => {
    const page = html(<RadioTile label="Gọi ngân hàng" mark={{ tone: 'right', letter: 'Đ', word: 'Đã chọn, đúng' }} readOnly checked />);
    expect(page).toContain('Đã chọn, đúng');
    expect(page).toMatch(/aria-hidden="true">Đ</);
  });
});

describe('MockScreenView', () => {
  it('is always marked as a sample', () => {
    expect(html(<MockScreenView device="phone" title="Ngân hàng" elements={elements} />)).toContain('Màn hình mẫu, chỉ để luyện tập');
  });

  it('is a picture without buttons unless asked to react', () => {
    expect(html(<MockScreenView device="phone" title="Ngân hàng" elements={elements} />)).not.toContain('<button');
  });

  it('makes every element of a choice one radio, with one stop for the tab key', () => {
    const page = html(<MockScreenView device="phone" title="Ngân hàng" elements={elements} mode="choose" chosen="ma" labelledBy="cau" />);
    expect(page.match(/role="radio"/g)).toHaveLength(3);
    expect(page.match(/tabindex="0"/g)).toHaveLength(1);
    expect(page).toMatch(/aria-checked="true" tabindex="0"/);
  });

  it('lets digits be typed only where the caller gives them', () => {
    const page = html(<MockScreenView device="phone" title="Ngân hàng" elements={elements} mode="press" inputs={{ 'so-tien': '350000' }} />);
    expect(page.match(/<input/g)).toHaveLength(1);
    expect(page).toContain('value="350000"');
  });

  it('draws different samples of QR codes for different elements', () => {
    const codeOf = (id: string): string => html(<MockScreenView device="phone" title="Quét" elements={[{ id, kind: 'qr', text: 'Mã' }]} />).replaceAll(id, '');
    expect(codeOf('ma-cu')).not.toBe(codeOf('ma-moi'));
  });
});
