import { CompetencyCodeSchema, DaySchema, DigCompCodeSchema, SlugSchema } from '@hocso/domain/content/content-meta';
import { foldedWords } from '@hocso/domain/primitives/vietnamese';
import type { AboutField } from '../model/exchanged-question.ts';

interface Facts { competency: string; digcomp: string[]; difficulty: number; source: string; reviewedOn: string }
type FactDefaults = Omit<Facts, 'digcomp'> & { digcomp: readonly string[] };

/** The facts of a question: those of the file where they are such, else the defaults. */
export function aboutOf(about: Partial<Record<AboutField, string>>, defaults: FactDefaults): Facts {
  const digcomp = (about.digcomp ?? '').split(',').map((code) => code.trim()).filter((code) => DigCompCodeSchema.safeParse(code).success).slice(0, 4);
  const difficulty = Number(about.difficulty);
  const source = about.source?.trim() ?? '';
  return {
    competency: CompetencyCodeSchema.safeParse(about.competency).success ? about.competency ?? '' : defaults.competency,
    digcomp: digcomp.length > 0 ? digcomp : [...defaults.digcomp],
    difficulty: [1, 2, 3].includes(difficulty) ? difficulty : defaults.difficulty,
    source: source.length >= 3 && source.length <= 400 ? source : defaults.source,
    reviewedOn: DaySchema.safeParse(about.reviewedOn).success ? about.reviewedOn ?? '' : defaults.reviewedOn,
  };
}

const mostTags = 6;
/** Tags as ours are written: at most six, lower case without marks. `areChanged` where that is not what the file says. */
export function slugTags(tags: readonly string[]): { tags: string[]; areChanged: boolean } {
  const slugs = [...new Set(tags.map((tag) => (SlugSchema.safeParse(tag).success ? tag : foldedWords(tag).map((word) => word.replace(/[^a-z0-9]/g, '')).filter(Boolean).join('-').slice(0, 80).replace(/-$/, ''))))].filter((tag) => tag !== '');
  const kept = slugs.slice(0, mostTags);
  return { tags: kept, areChanged: kept.length !== tags.length || kept.some((tag, index) => tag !== tags[index]) };
}
