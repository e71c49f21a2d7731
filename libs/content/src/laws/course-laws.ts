import type { Law } from './law.ts';
import { findingsOf } from './law.ts';

/** Letters that fit under a picture on the home page. */
const errandLetters = 40;

/** Code, folder, audience, clause and competency of a course belong together; its minutes add up. */
export const courseFits: Law = ({ slug, file, lessons }, { blueprint, framework }) => {
  if (!file) return [];
  const { error, warning } = findingsOf(`${slug}/course.yaml`);
  const findings = [];
  const plan = blueprint[file.code];
  if (plan && plan.slug !== slug) findings.push(error('code', `${file.code} belongs to the folder ${plan.slug}`, 'name the folder as the curriculum does'));
  const competency = framework.competencies.find(({ code }) => code === file.competency);
  if (!competency) findings.push(error('competency', `no competency ${file.competency} in the framework`, 'use a code of frameworks/competencies-1e.yaml'));
  else {
    if (competency.audience !== null && competency.audience !== file.audience) findings.push(error('audience', `${file.competency} belongs to ${competency.audience}`, `write ${competency.audience}`));
    if (competency.clause !== file.clause) findings.push(error('clause', `${file.competency} belongs to ${competency.clause}`, `write '${competency.clause}'`));
  }
  const minutes = lessons.reduce((sum, { lesson }) => sum + (lesson?.minutes ?? 0), 0);
  if (minutes > file.minutes) findings.push(warning('minutes', `the lessons alone take ${minutes} minutes of ${file.minutes}`, 'raise minutes (the quiz takes time too) or shorten lessons'));
  for (const [language, text] of Object.entries(file.errand)) {
    if (text.length > errandLetters) findings.push(error(`errand.${language}`, `${text.length} letters`, `name the errand in at most ${errandLetters} letters`));
  }
  return findings;
};

/** The day `months` after `day`, both `YYYY-MM-DD`; the last of the month where the day does not exist. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/**
 * Review dates are not in the future; overdue reviews are reported. Overdue is a warning: time alone must not turn a
 * working checkout into a broken one; learners see the label "đang kiểm tra lại nội dung" instead.
 */
export const reviewDates: Law = ({ slug, file, lessons, quiz }, { today }) => {
  const dated = [
    ...(file ? [{ at: `${slug}/course.yaml`, field: 'reviewedOn', day: file.reviewedOn }] : []),
    ...lessons.flatMap(({ lesson }) => (lesson ? [{ at: `${slug}/lessons/${lesson.slug}/lesson.yaml`, field: 'reviewedOn', day: lesson.structure.reviewedOn }] : [])),
    ...(quiz?.questions ?? []).map((question) => ({ at: `${slug}/quiz.yaml`, field: `questions[${question.id}].reviewedOn`, day: question.reviewedOn })),
  ];
  return dated.flatMap(({ at, field, day }) => {
    const make = findingsOf(at);
    if (day > today) return [make.error(field, `${day} is in the future`, 'write the day it was last compared with its source')];
    if (file && monthsAfter(day, file.reviewEveryMonths) < today) return [make.warning(field, `last reviewed ${day}, due every ${file.reviewEveryMonths} months`, 'compare it with its source again and write the new day')];
    return [];
  });
};
