import type { AnalysedChoice, QuestionAdvice } from '@hocso/contracts/analysis/questions.contract';
import { formatNumber, useLanguage, useWords } from '@hocso/ui/i18n';
import { questionWords } from '../words.ts';

interface FigureWords {
  percent(share: number | null): string;
  /** A correlation with two digits; a dash where there is none to tell. */
  correlation(value: number | null): string;
  whole(value: number): string;
  /** "C", or "Đúng" and "Sai". */
  choiceName(choice: AnalysedChoice): string;
  advice(advice: QuestionAdvice, choices: readonly AnalysedChoice[]): string;
}

/** Says figures and advice in the language of the page. */
export function useFigureWords(): FigureWords {
  const say = useWords(questionWords);
  const language = useLanguage();
  const whole = (value: number): string => formatNumber(value, language, 0);
  const choiceName = ({ id, letter, text }: AnalysedChoice): string => (text === null ? say(id === 'true' ? 'choice.true' : 'choice.false') : letter);
  return {
    whole, choiceName,
    percent: (share) => (share === null ? '—' : `${Math.round(share * 100)}%`),
    correlation: (value) => (value === null ? '—' : formatNumber(Math.round(value * 100) / 100, language, 2)),
    advice: ({ code, choice: id, count, of, percent }, choices) => {
      const choice = choices.find((each) => each.id === id);
      return say(`advice.${code}`, { choice: choice ? choiceName(choice) : '', count: whole(count ?? 0), of: whole(of ?? 0), percent: percent ?? 0 });
    },
  };
}
