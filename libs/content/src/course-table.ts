import { sentencesOf, wordCount, wordsToRead } from './laws/lesson-laws.ts';
import { wordsOf } from './laws/course-words.ts';
import { listCourses, loadCourse, readCourse } from './load-course.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const tally = (names: readonly string[]): string => [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${name} ${all.length}`).join(', ');

/** One row of the handbook's table: what a course holds and how hard it is to read, all counted from its files. */
function row(slug: string): string[] {
  const { file, lessons, quiz } = loadCourse(slug);
  const own = wordsOf(readCourse(slug)).filter(({ language, isQuoted, file: from }) => language === 'vi' && !isQuoted && from.includes('/lessons/'));
  const sentences = own.flatMap(({ text }) => sentencesOf(text)).map(wordCount).filter((count) => count > 0).sort((a, b) => a - b);
  const average = sentences.reduce((sum, count) => sum + count, 0) / Math.max(1, sentences.length);
  const ninth = sentences[Math.floor(sentences.length * 0.9)] ?? 0;
  const words = lessons.reduce((sum, lesson) => sum + wordsToRead(lesson, 'vi'), 0);
  const acts = new Set([...lessons.map(({ structure }) => structure.source), ...quiz.questions.map(({ source }) => source)].flatMap((source) => source.split(';')).map((source) => source.trim()));
  return [
    file.code, file.title.vi, tally(lessons.map(({ type }) => type)), String(words), String(lessons.reduce((sum, { minutes }) => sum + minutes, 0)),
    `${quiz.questions.length} / ${quiz.draw}`, tally(quiz.questions.map(({ type }) => type)), String(acts.size), `${average.toFixed(1).replace('.', ',')} / ${ninth}`,
  ];
}

/** The page `libs/handbook/courses.md`: every course with its size, types, sources and reading level. */
export function courseTable(): string {
  const rows = listCourses().map(row).sort(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
  const questions = listCourses().reduce((sum, slug) => sum + loadCourse(slug).quiz.questions.length, 0);
  return `# Courses

Made by \`npm run content:table\` from the files in \`libs/content/courses\`; a test fails when it is out of date.

Syllables are those of the Vietnamese lessons as shown. Minutes are the lessons' own, without the quiz. Pool: questions in all / dealt. Sources:
different acts, bodies and guides named. Reading level: syllables of a sentence on average / nine sentences in ten have at
most so many (the course's own voice; what characters and practice screens say is left out).

| Course | Title | Lessons | Syllables | Minutes | Pool | Questions | Sources | Reading level |
| --- | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |
${rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')}

${rows.length} courses, ${questions} questions.
`;
}
