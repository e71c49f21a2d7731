import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { WordsProvider, createI18n, defineNamespace, formatDate, formatDateTime, formatNumber, loadLanguage, useLanguage, useWords, wordsReady } from './i18n.tsx';

const namespaceOf = (name: string) => defineNamespace(name, { greeting: { text: 'Chào {{name}}' }, only: { vi: 'Chỉ có tiếng Việt' }, lesson: { count_other: '{{count}} bài' } },
  () => Promise.resolve({ default: { greeting: { text: 'Hello {{name}}' }, lesson: { count_one: '{{count}} lesson', count_other: '{{count}} lessons' } } }));
const words = namespaceOf('spec');

const Greeting = ({ namespace = words }: { namespace?: typeof words }) => {
  const say = useWords(namespace);
  return <p lang={useLanguage()}>{say('greeting.text', { name: 'Lan & Hoà' })}, {say('lesson.count', { count: 1 })}, {say('only.vi')}</p>;
};
const pageIn = (language: 'vi' | 'en', namespace = words): string =>
  renderToStaticMarkup(<WordsProvider language={language}><Greeting namespace={namespace} /></WordsProvider>);

describe('words', () => {
  it('speaks two languages side by side once English was fetched', async () => {
    await loadLanguage('en');
    expect(pageIn('vi')).toBe('<p lang="vi">Chào Lan &amp; Hoà, 1 bài, Chỉ có tiếng Việt</p>');
    expect(pageIn('en')).toBe('<p lang="en">Hello Lan &amp; Hoà, 1 lesson, Chỉ có tiếng Việt</p>');
    expect(pageIn('vi')).toContain('Chào');
  });

  it('has the Vietnamese words of a chunk that arrives after the page', () => {
    createI18n('vi');
    expect(pageIn('vi', namespaceOf('spec-late'))).toContain('Chào');
  });

  it('waits for the English words of a chunk that arrives on an English page', async () => {
    createI18n('en');
    const late = namespaceOf('spec-late-english');
    await wordsReady();
    expect(pageIn('en', late)).toContain('Hello');
  });

  it('gives the same instance for the same language', () => {
    expect(createI18n('vi')).toBe(createI18n('vi'));
    expect(createI18n('vi')).not.toBe(createI18n('en'));
  });
});

describe('formats', () => {
  it('writes the day of the ward, not of Greenwich', () => {
    expect(formatDate('2026-11-21T18:30:00Z')).toBe('22/11/2026');
    expect(formatDate('2026-03-05')).toBe('05/03/2026');
  });

  it('writes the hour of the ward before the day', () => {
    expect(formatDateTime('2026-11-22T07:05:00Z')).toBe('14:05, 22/11/2026');
    expect(formatDateTime('2026-11-21T17:00:00Z')).toBe('00:00, 22/11/2026');
  });

  it('groups digits as each language does', () => {
    expect(formatNumber(1250000.5)).toBe('1.250.000,5');
    expect(formatNumber(1250000.5, 'en')).toBe('1,250,000.5');
  });
});
