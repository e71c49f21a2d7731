import { defineNamespace } from '@hocso/ui/i18n';
import type { WordKey } from '@hocso/ui/i18n';
import vi from './locale/vi.json' with { type: 'json' };
import type { LessonTypeName } from './rules.ts';

/** Words that all lesson players say alike, and the words of their done buttons. */
export const lessonWords = defineNamespace('lesson', vi, () => import('./locale/en.json', { with: { type: 'json' } }));

/** Key of the done button of each lesson type in `lessonWords`: `useWords(lessonWords)(doneKeys[type])`. */
export const doneKeys: Record<LessonTypeName, WordKey<typeof vi>> = {
  'checklist': 'done.checklist',
  'reading': 'done.reading',
  'scenario': 'done.scenario',
  'simulation': 'done.simulation',
  'steps': 'done.steps',
  'video-script': 'done.video-script',
};
