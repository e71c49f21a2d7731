import type { CourseFile } from '@hocso/content/schemas/course-schema';
import type { Language } from '@hocso/domain/primitives/localized-text';

/** The thin part of a course version: everything lists and progress need, without lesson bodies and questions. */
export interface CourseManifest {
  slug: string;
  file: CourseFile;
  lessons: { slug: string; type: string; minutes: number; parts: number; source: string; reviewedOn: string; texts: Record<Language, { title: string; goal: string }> }[];
  quiz: { draw: number; passPercent: number; poolSize: number };
}
