import { defineNamespace } from '@hocso/ui/i18n';
import type { WordKey } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };
import type { QuestionTypeName } from './rules.ts';

/** Words that all question players say alike. */
export const questionWords = defineNamespace('question', vi, () => import('./locale/en.json', { with: { type: 'json' } }));

/** Key of what is missing where a question of a type was left open: `useWords(questionWords)(problemKeys[type])`. */
export const problemKeys: Record<QuestionTypeName, WordKey<typeof vi>> = {
  'hotspot': 'problem.hotspot',
  'matching': 'problem.matching',
  'multiple-choice': 'problem.multiple-choice',
  'ordering': 'problem.ordering',
  'single-choice': 'problem.single-choice',
  'true-false': 'problem.true-false',
};
