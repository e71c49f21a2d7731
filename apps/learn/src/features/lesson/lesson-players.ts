import { lessonPlayers } from '@hocso/lesson-types/players';
import type { AnyLessonPlayer } from '@hocso/lesson-types/player';
import type { LessonTypeName } from '@hocso/lesson-types/rules';
import { partCache } from '../../data/part-cache.ts';

/** The players of lessons; a page fetches only the one it shows. */
export const lessonPlayerCache = partCache<LessonTypeName, AnyLessonPlayer>(async (type) => (await lessonPlayers[type]()).default);
