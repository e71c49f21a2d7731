import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rich, words } from '../testing/exchanged-arbitrary.ts';
import { cleanHtml, nothingRemoved } from './clean-html.ts';
import { markedWords, plainWords } from './html-words.ts';
import { markdownHtml } from './markdown.ts';
import { htmlOfMarked } from './marked-words.ts';
import { readNumber } from './read-number.ts';
import { richText } from './rich-text.ts';

const clean = (html: string): string => cleanHtml(html, nothingRemoved());

describe('HTML from files', () => {
  it.each([
    ['<p style="color:red" onclick="x()">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script>a<style>b{}</style>', 'a'],
    ['<a href="javascript:alert(1)">a</a><a href=" jav&#x09;ascript:alert(1)">b</a><a href="data:text/html,x">c</a><a href="//x.example">d</a>', '<a>a</a><a>b</a><a>c</a><a>d</a>'],
    ['<a href="https://dichvucong.gov.vn" target="_blank">a</a>', '<a href="https://dichvucong.gov.vn">a</a>'],
    ['<img src="attachment/a.png" alt="x" onerror="alert(1)"><img src="x" onerror="alert(1)">', '<img src="attachment/a.png" alt="x" />'],
    ['<svg><script>alert(1)</script></svg><iframe src="x"></iframe><object data="x"></object><embed src="x">', ''],
    ['<math><mi>x</mi></math>', 'x'],
    ['<form action="x"><input value="1"><button>b</button></form>', 'b'],
    ['<b>a', '<b>a</b>'],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<img src="attachment/../../etc/passwd">', ''],
    ['<div><div>a</div></div>', '<div><div>a</div></div>'],
  ])('%s becomes %s', (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('is told what was taken away beyond looks', () => {
    const removed = nothingRemoved();
    cleanHtml('<span class="x"><script>1</script><iframe src="y"></iframe><img src="https://x.example/a.png"></span>', removed);
    expect([...removed.tags].toSorted()).toEqual(['iframe', 'script']);
    expect([...removed.addresses]).toEqual(['https://x.example/a.png']);
  });

  it('is the same after being cleaned twice, whatever it is', () => {
    const markup = fc.array(fc.oneof(words, fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<div>', '<ul><li>', '</ul>', '<table><tr><td>', '<img src="attachment/a.png">', '&amp;', '&lt;', '<', '>', '<!--', '-->', '<![CDATA[', '<script>', '</script>', '<a href="x">', '"', '<pre>', '<p', '</')), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(markup, (html) => {
      const once = clean(html);
      expect(clean(once)).toBe(once);
      expect(once).not.toMatch(/<(script|style|iframe|svg|object|embed|form|input)|\son\w+=/i);
    }), { numRuns: 400 });
  });

  it('ends soon on deep and endless markup', () => {
    const begin = performance.now();
    clean('<b>'.repeat(20_000));
    clean('<div><p>'.repeat(5_000));
    clean(`<a ${'x="y" '.repeat(20_000)}>`);
    plainWords(clean(`${'<ul><li>a'.repeat(2_000)}`));
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe('plain words', () => {
  it.each([
    ['<p>một</p><p>hai</p>', 'một\n\nhai'], ['một<br />hai', 'một\nhai'], ['<ul><li>một</li><li>hai</li></ul>', '- một\n- hai'], ['<ol><li>một</li><li>hai</li></ol>', '1. một\n2. hai'],
    ['<img src="attachment/a.png" alt="ảnh" />', '[ảnh]'], ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc'], ['a &lt; b &amp; c', 'a < b & c'], ['<b>a</b>b <i>c</i>', 'ab c'], ['<pre>a\n  b</pre>', 'a\n  b'],
  ])('of %s', (html, expected) => {
    expect(plainWords(html)).toBe(expected);
  });

  it('keep bold and highlight as marks for our own texts', () => {
    expect(markedWords('<p>Bác <strong>không bấm</strong>, <mark>dừng lại</mark></p>')).toBe('Bác **không bấm**, ==dừng lại==');
    expect(markedWords('<b>a<br />b </b>c')).toBe('**a**\n**b** c');
    expect(markedWords('<b>2 * 3</b>')).toBe('2 * 3');
    expect(markedWords('<b><img src="attachment/a.png" alt="x" /></b>')).toBe('');
  });

  it('of our own texts come back as they were', () => {
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.constantFrom('**Dừng**', '==lại==', '**a ==b== c**', '\n', '**', '==')), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')), (text) => {
      const told = markedWords(clean(htmlOfMarked(text)));
      expect(markedWords(clean(htmlOfMarked(told)))).toBe(told);
    }));
  });
});

describe('texts of other formats', () => {
  it('keep their line ends where they count', () => {
    expect(richText('a\nb', 'moodle').html).toBe('a<br />b');
    expect(richText('<p>a\nb</p>', 'moodle').plain).toBe('a b');
    expect(richText('a\n<b>', 'plain').html).toBe('a<br />&lt;b&gt;');
    expect(richText('<p> </p>', 'html').html).toBe('');
  });

  it('are read from Markdown', () => {
    expect(markdownHtml('Chọn **một**, _nghiêng_, `a<b`, [trang](https://x.vn)')).toBe('Chọn <strong>một</strong>, <em>nghiêng</em>, <code>a&lt;b</code>, <a href="https://x.vn">trang</a>');
    expect(markdownHtml('# Đầu\n\n- a\n- b\n\n1. c\n2. d\n\n> e\n\nf')).toBe('<h1>Đầu</h1><ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol><blockquote><p>e</p></blockquote><p>f</p>');
    expect(markdownHtml('snake_case_name và 2*3*4')).toBe('snake_case_name và 2*3*4');
  });

  it('stay as they are once read', () => {
    fc.assert(fc.property(rich, (text) => expect(richText(text.html, 'html')).toEqual(text)));
  });
});

describe('numbers of files', () => {
  it.each<[string, number | 'ambiguous' | null]>([['12', 12], ['-0.5', -0.5], ['.5', 0.5], ['1e3', 1000], ['0,5', 0.5], ['3,14159', 3.14159], ['1,000', 'ambiguous'], ['12,345,678', 'ambiguous'], ['1.000', 1], ['mười', null], ['', null], ['1 2', null], ['1e999', null], ['\u22125', -5]])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
