import { describe, expect, it } from '@jest/globals';
import { ContentProblem } from './content-problem.ts';
import { isOfficialAddress } from './official-domains.ts';
import { lineSpans, plainText, richBlocks, richHtml } from './rich-text.ts';

const html = (source: string): string => richHtml(richBlocks(source));

describe('running text', () => {
  it('becomes paragraphs, lists, bold, highlight and links', () => {
    expect(html('Xin **chào ==bác==**,\nđọc tiếp.\n\n- một\n- **hai**\n\n1. ba')).toBe(
      '<p>Xin <strong>chào <mark>bác</mark></strong>, đọc tiếp.</p><ul><li>một</li><li><strong>hai</strong></li></ul><ol><li>ba</li></ol>',
    );
    expect(html('[Cổng](https://dichvucong.gov.vn/a?b=1&c=2)')).toBe(
      '<p><a href="https://dichvucong.gov.vn/a?b=1&amp;c=2" rel="noopener noreferrer">Cổng</a></p>',
    );
  });

  it('escapes everything that could be markup', () => {
    expect(html('5 < 6 & "a" \'b\' > c')).toBe('<p>5 &lt; 6 &amp; &quot;a&quot; &#39;b&#39; &gt; c</p>');
  });

  it('leaves content variables untouched', () => {
    expect(html('Gọi **{{so_phan_anh_lua_dao}}** hoặc {{so_1022}}.')).toBe('<p>Gọi <strong>{{so_phan_anh_lua_dao}}</strong> hoặc {{so_1022}}.</p>');
  });

  it('counts the words without marks', () => {
    expect(plainText(richBlocks('Xin **chào**\n\n- một\n- ==hai=='))).toBe('Xin chào\nmột\nhai');
  });

  it.each([
    ['# Tiêu đề', 'heading'], ['<b>x</b>', 'html'], ['x <script>alert(1)</script>', 'html'], ['`mã`', 'codespan'], ['    mã', 'code'],
    ['> trích', 'blockquote'], ['---', 'hr'], ['|a|b|\n|-|-|\n|1|2|', 'table'], ['![x](https://a.gov.vn/x.png)', 'image'], ['*nghiêng*', 'em'],
    ['~~gạch~~', 'del'], ['- a\n  - b', 'list item'], ['- [ ] a', 'list item'], ['3. ba', 'list'], ['a  \nb', 'br'], ['a&nbsp;b', 'entity'],
    ['**mở mà không đóng', 'stray'], ['a == b ==', 'stray'], ['   ', 'empty'],
  ])('refuses %j and names %s', (source, word) => {
    expect(() => richBlocks(source)).toThrow(ContentProblem);
    expect(() => richBlocks(source)).toThrow(new RegExp(word));
  });

  it.each(['http://dichvucong.gov.vn', 'https://dichvucong.gov.vn.evil.com', 'https://evilgov.vn', 'https://user@a.gov.vn', 'https://a.gov.vn:444', 'javascript:alert(1)', '//a.gov.vn', '/khoa-hoc'])('refuses a link to %s', (address) => {
    expect(isOfficialAddress(address)).toBe(false);
    expect(() => richBlocks(`[x](${address})`)).toThrow(/link/);
  });

  it('says what to write instead', () => {
    expect.assertions(1);
    try {
      richBlocks('`x`');
    } catch (problem) {
      expect(problem).toMatchObject({ remedy: 'use **bold** or quotation marks instead of backticks' });
    }
  });
});

describe('a line', () => {
  it('may hold bold, highlight and an address as words', () => {
    expect(lineSpans('**Đừng** bấm https://vneid-capnhat.xyz')).toEqual([
      { type: 'bold', spans: [{ type: 'text', text: 'Đừng' }] },
      { type: 'text', text: ' bấm https://vneid-capnhat.xyz' },
    ]);
  });

  it('may begin like a list or a heading and is still a line', () => {
    expect(lineSpans('1. Mở máy')).toEqual([{ type: 'text', text: '1. Mở máy' }]);
    expect(lineSpans('# 5')).toEqual([{ type: 'text', text: '# 5' }]);
  });

  it('refuses links and line breaks', () => {
    expect(() => lineSpans('[x](https://a.gov.vn)')).toThrow(/link/);
    expect(() => lineSpans('a\nb')).toThrow(/line break/);
  });
});
