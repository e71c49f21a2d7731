import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkCourse, lawContext } from './check-content.ts';
import { findingLine } from './content-problem.ts';
import { courseTable } from './course-table.ts';
import { listCourses, readCourse } from './load-course.ts';

const usage = 'Usage: npm run content:check [-- <course slug>]   or   npm run content:table';

/** Today in Viet Nam as `YYYY-MM-DD`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

function check(wanted: string | undefined): number {
  const known = listCourses();
  if (wanted !== undefined && !known.includes(wanted)) {
    console.error(`There is no course "${wanted}". Courses: ${known.join(', ') || 'none yet'}.`);
    return 2;
  }
  const courses = wanted === undefined ? known : [wanted];
  const context = lawContext(today());
  const findings = courses.flatMap((slug) => checkCourse(readCourse(slug), context));
  for (const finding of findings) console.log(`${finding.severity === 'warning' ? 'warning · ' : ''}${findingLine(finding)}`);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  console.log(`${courses.length} course(s) checked: ${errors} problem(s), ${findings.length - errors} warning(s).`);
  return errors > 0 ? 1 : 0;
}

const [command, slug] = process.argv.slice(2);
if (command === 'table') {
  writeFileSync(path.join(import.meta.dirname, '../../handbook/courses.md'), courseTable());
} else if (command !== 'check') {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = check(slug);
}
