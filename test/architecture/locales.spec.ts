import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '@hocso/contracts/error-codes';
import { checkLocales, errorTextProblems, hardCodedProblems, pairProblems } from '../../libs/tooling/locales.mjs';
import { factsOfSource } from '../../libs/tooling/source-facts.mjs';
import { show } from '../../libs/tooling/source-files.mjs';

const pair = (vi: object, en: object | undefined): string[] => pairProblems('apps/learn/src/features/home/locale/vi.json', vi, en).map(show);
const hardCoded = (source: string): string[] => hardCodedProblems('page.tsx', factsOfSource('page.tsx', source)).map(show);

describe('the words on screen', () => {
  it('exist in Vietnamese and English, with a sentence for every error code', () => {
    expect(checkLocales([...errorCodes]).map(show)).toEqual([]);
  });

  it.each([
    ['a key without its English twin', { a: 'Xin chào', b: 'Tạm biệt' }, { a: 'Hello' }, 'lacks "b"'],
    ['a key without its Vietnamese twin', { a: 'Xin chào' }, { a: 'Hello', b: 'Bye' }, 'lacks "b"'],
    ['an empty text', { a: ' ' }, { a: 'Hello' }, 'is empty'],
    ['slots that differ', { a: 'Còn {{count}} bài' }, { a: '{{number}} lessons left' }, 'slots'],
    ['the old place of a tone mark', { a: 'Xóa' }, { a: 'Delete' }, 'tone mark'],
    ['a file without its English twin', { a: 'Xin chào' }, undefined, 'no English twin'],
  ])('are refused with %s', (_what, vi, en, words) => {
    expect(pair(vi, en).join()).toContain(words);
  });

  it('may have plural forms that only one language needs, and "Ủy ban" as the authorities write it', () => {
    expect(pair({ a_other: '{{count}} bài của Ủy ban, quý I, khoá học' }, { a_one: '{{count}} lesson', a_other: '{{count}} lessons' })).toEqual([]);
  });

  it.each([
    ['text between tags', '<p>Xin chào</p>'],
    ['a label for screen readers', '<button aria-label="Close" />'],
    ['a placeholder in braces', "<input placeholder={'Tên của bác'} />"],
    ['a sentence in braces', "<p>{'Well done'}</p>"],
    ['Vietnamese in a constant', "const greeting = 'Chào bác';"],
  ])('never stand in code: %s', (_what, source) => {
    expect(hardCoded(source)).toHaveLength(1);
  });

  it('leave class names, addresses, signs and the name of a language alone', () => {
    expect(hardCoded(`<p className="big red" title={t('home.title')}>{'·'} {count}% <a href="/khoa-hoc">{t('a.b')}</a>{'Tiếng Việt'}</p>`)).toEqual([]);
  });

  it('are missed when an error code has none', () => {
    expect(errorTextProblems('learn', ['a.b', 'a.c'], new Set(['a.b'])).map(show)).toEqual([expect.stringContaining('"a.c"')]);
  });
});
