import type { ContentFinding } from './content-problem.ts';
import type { CourseReading } from './load-course.ts';

/** Everything a law needs to know of the world around a course. */
export interface CheckContext { today: string }

/** All findings of one course: what the schemas refuse, then what the laws of good content refuse. */
export function checkCourse(reading: CourseReading, _context: CheckContext): ContentFinding[] {
  return [...reading.findings];
}
