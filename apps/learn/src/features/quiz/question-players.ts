import { questionPlayers } from '@hocso/question-types/players';
import type { AnyQuestionPlayer } from '@hocso/question-types/player';
import type { QuestionTypeName } from '@hocso/question-types/rules';
import { partCache } from '../../data/part-cache.ts';

/** The players of questions; an attempt fetches those of its questions before the first one shows, so that answering needs no network. */
export const questionPlayerCache = partCache<QuestionTypeName, AnyQuestionPlayer>(async (type) => (await questionPlayers[type]()).default);
