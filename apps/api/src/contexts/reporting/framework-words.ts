import type { Audience } from '@hocso/domain/competency/audience';
import type { Language } from '@hocso/domain/primitives/localized-text';

/** A competency as reports show it; `audience` is null for awareness topics, which belong to all. */
export interface CompetencyWords { id: number; code: string; audience: Audience | null; position: number; title: Record<Language, string> }

/**
 * What reports call audiences and competencies. The words are files of the competency context, and reports call no
 * other context: the application says who provides them.
 */
export abstract class FrameworkWords {
  /** The four audiences in the directive's order, with its own words. */
  abstract audiences(language: Language): { code: Audience; name: string; directive: string }[];
  abstract readonly competencies: readonly CompetencyWords[];
}
