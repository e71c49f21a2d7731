import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { contentHashOf } from './reading/content-hash.ts';
import type { ContentFinding } from './content-problem.ts';
import { ContentError } from './content-problem.ts';
import type { LessonReading } from './reading/load-lesson.ts';
import { readLesson } from './reading/load-lesson.ts';
import { readQuiz } from './reading/load-quiz.ts';
import type { LoadedCourse, LoadedQuiz } from './loaded-course.ts';
import { parseWith, readYaml } from './reading/read-yaml.ts';
import type { CourseFile } from './schemas/course-schema.ts';
import { CourseFileSchema } from './schemas/course-schema.ts';

/** The courses that come with the product. */
export const coursesDirectory = path.join(import.meta.dirname, '..', 'courses');

const foldersIn = (directory: string): string[] => !existsSync(directory) ? [] : readdirSync(directory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && !entry.name.startsWith('.'))
  .map((entry) => entry.name)
  .toSorted();

/** Slugs of the courses in `directory`, sorted. */
export const listCourses = (directory: string = coursesDirectory): string[] => foldersIn(directory);

/** A course as far as it could be read, with everything that is wrong; `course` is there only when nothing is. */
export interface CourseReading {
  slug: string;
  file?: CourseFile;
  lessons: LessonReading[];
  quiz?: LoadedQuiz;
  course?: LoadedCourse;
  findings: ContentFinding[];
}

function checkFolders(slug: string, listed: readonly string[], present: readonly string[], findings: ContentFinding[]): void {
  const add = (field: string, problem: string, remedy: string) => findings.push({ file: `${slug}/course.yaml`, field, problem, remedy, severity: 'error' });
  if (new Set(listed).size !== listed.length) add('lessons', 'a lesson is listed twice', 'list every lesson once');
  for (const lesson of listed) if (!present.includes(lesson)) add('lessons', `the folder lessons/${lesson} is missing`, 'write the lesson or take it off the list');
  for (const lesson of present) if (!listed.includes(lesson)) add('lessons', `the folder lessons/${lesson} is not listed`, 'list the lesson or remove the folder');
}

/** Reads the course folder `slug`, going on after problems so that all of them are reported together. */
export function readCourse(slug: string, directory: string = coursesDirectory): CourseReading {
  const findings: ContentFinding[] = [];
  const folder = path.join(directory, slug);
  const file = parseWith(CourseFileSchema, readYaml(path.join(folder, 'course.yaml'), `${slug}/course.yaml`, findings), `${slug}/course.yaml`, findings);
  const present = foldersIn(path.join(folder, 'lessons'));
  if (file) checkFolders(slug, file.lessons, present, findings);
  const order = [...new Set([...(file?.lessons ?? []).filter((lesson) => present.includes(lesson)), ...present])];
  const lessons = order.map((lesson) => readLesson(path.join(folder, 'lessons', lesson), `${slug}/lessons/${lesson}`, findings));
  const quiz = readQuiz(path.join(folder, 'quiz.yaml'), `${slug}/quiz.yaml`, findings);
  const reading: CourseReading = { slug, lessons, findings, ...(file && { file }), ...(quiz && { quiz }) };
  if (findings.length > 0 || !file || !quiz) return reading;
  const content = { slug, file, lessons: lessons.flatMap(({ lesson }) => lesson ?? []), quiz };
  return { ...reading, course: { ...content, contentHash: contentHashOf(content) } };
}

/** The course of folder `slug`, complete and valid; throws a `ContentError` with all its problems otherwise. */
export function loadCourse(slug: string, directory: string = coursesDirectory): LoadedCourse {
  const { course, findings } = readCourse(slug, directory);
  if (!course) throw new ContentError(findings);
  return course;
}

/** All courses of `directory` by slug; throws one `ContentError` with the problems of all of them. */
export function loadAllCourses(directory: string = coursesDirectory): LoadedCourse[] {
  const readings = listCourses(directory).map((slug) => readCourse(slug, directory));
  const findings = readings.flatMap((reading) => reading.findings);
  if (findings.length > 0) throw new ContentError(findings);
  return readings.flatMap(({ course }) => course ?? []);
}
