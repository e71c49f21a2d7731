import { WordsProvider, loadLanguage } from '@hocso/ui/i18n';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { questionPrinters } from './printers.ts';
import { questionTypeOf } from './rules.ts';
import type { PublicQuestion, QuestionTypeName } from './rules.ts';
import { secretWords } from './testing/question-arbitrary.ts';
import { casesOf } from './testing/question-cases.ts';

const names = Object.keys(questionPrinters) as QuestionTypeName[];
const asWritten = <Item,>(items: readonly Item[]): Item[] => [...items];

function paperOf(name: QuestionTypeName, question: PublicQuestion, language: 'vi' | 'en' = 'vi'): string {
  const Printer = questionPrinters[name];
  return Printer ? renderToStaticMarkup(<WordsProvider language={language}><Printer question={question} number={7} /></WordsProvider>) : '';
}
/** Some questions of a type, the same in every run. */
const someOf = (name: QuestionTypeName) => fc.sample(casesOf(name).question, { numRuns: 20, seed: 57 });
const shown = (name: QuestionTypeName, question: ReturnType<typeof someOf>[number], language: 'vi' | 'en' = 'vi'): PublicQuestion => questionTypeOf(name)?.toPublic(question, language, asWritten) as PublicQuestion;

describe.each(names)('%s on paper', (name) => {
  it('has its number, something to tick or write on, and nothing to press', () => {
    for (const question of someOf(name)) {
      const paper = paperOf(name, shown(name, question));
      expect(paper).toMatch(/<h2[^>]*><span>Câu 7\.<\/span>/);
      expect(paper).toMatch(/hs-paper-(box|line)/);
      expect(paper).not.toMatch(/<(button|input|select|textarea|a )| style=/);
    }
  });

  it('is the same whatever the key is, and tells no explanation', () => {
    for (const question of someOf(name)) {
      for (const other of fc.sample(casesOf(name).rekeyed(question), { numRuns: 3, seed: 57 })) expect(paperOf(name, shown(name, other))).toBe(paperOf(name, shown(name, question)));
      expect(paperOf(name, shown(name, question))).not.toContain(secretWords);
    }
  });

  it('speaks English throughout', async () => {
    await loadLanguage('en');
    const question = JSON.parse(JSON.stringify(shown(name, someOf(name)[0] as never, 'en')).replace(/"(text|stem|title|detail|speaker|sample)":"(?:[^"\\]|\\.)*"/g, '"$1":"Words"')) as PublicQuestion;
    expect(paperOf(name, question, 'en')).not.toMatch(/[đăơưạảấầậắặẹểễệịọốộớợụứựỳ]/i);
  });
});
