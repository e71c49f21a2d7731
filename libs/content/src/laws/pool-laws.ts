import type { Language } from '@hocso/domain/primitives/localized-text';
import { languages } from '@hocso/domain/primitives/localized-text';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { ContentFinding } from '../content-problem.ts';
import type { Law } from './law.ts';
import { findingsOf, percentText } from './law.ts';
import { optionSet } from './question-parts.ts';
import { similarity } from './similarity.ts';

/** Two questions more alike than this teach and ask the same thing. */
const mostAlike = 0.8;
/** Share of single-choice questions in which the right choice may stand out by its length. */
const mostLongest = 0.4;
/** Share of single-choice questions that may have their right choice in the same authored place. */
const mostSamePlace = 0.5;
/** Shares say little about fewer questions than this. */
const leastForShares = 4;

type SingleChoice = Extract<StoredQuestion, { type: 'single-choice' }>;
const singleChoices = (questions: readonly StoredQuestion[]): SingleChoice[] => questions.filter((question) => question.type === 'single-choice');

/** Whether the right choice is longer than every other choice in `language`. */
export function isRightLongest(question: SingleChoice, language: Language): boolean {
  const lengthOf = (text: string): number => text.trim().length;
  const right = question.choices.find(({ id }) => id === question.key);
  return right !== undefined && question.choices.every((choice) => choice === right || lengthOf(choice.text[language]) < lengthOf(right.text[language]));
}

/** No two questions of a course may have stems or option sets that are over 80 % alike. */
export const noTwoAlike: Law = ({ slug, quiz }) => {
  const { error } = findingsOf(`${slug}/quiz.yaml`);
  const questions = quiz?.questions ?? [];
  return questions.flatMap((question, index) => questions.slice(index + 1).flatMap((other) => languages.flatMap((language) => {
    const found: ContentFinding[] = [];
    const pair = `questions[${question.id}] and [${other.id}]`;
    const stems = similarity(question.stem[language], other.stem[language]);
    if (stems > mostAlike) found.push(error(pair, `the ${language} stems are ${percentText(stems, 1)} alike`, 'ask about another situation'));
    const [a, b] = [optionSet(question, language), optionSet(other, language)];
    const options = a && b ? similarity(a, b) : 0;
    if (options > mostAlike) found.push(error(pair, `the ${language} option sets are ${percentText(options, 1)} alike`, 'write other options'));
    return found;
  })));
};

/** The right choice must not be given away by its length or its place. */
export const noGiveaways: Law = ({ slug, quiz }) => {
  const make = findingsOf(`${slug}/quiz.yaml`);
  const findings: ContentFinding[] = [];
  const single = singleChoices(quiz?.questions ?? []);
  if (single.length >= leastForShares) {
    for (const language of languages) {
      const longest = single.filter((question) => isRightLongest(question, language));
      if (longest.length / single.length > mostLongest) {
        const report = language === 'vi' ? make.error : make.warning;
        findings.push(report('questions', `the right choice is the longest in ${percentText(longest.length, single.length)} of the single-choice questions (${language}): ${longest.map(({ id }) => id).join(', ')}`, `shorten right choices or lengthen wrong ones until at most ${percentText(mostLongest, 1)}`));
      }
    }
    const places = new Map<number, number>();
    for (const question of single) {
      const place = question.choices.findIndex(({ id }) => id === question.key);
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    for (const [place, count] of places) {
      if (count / single.length > mostSamePlace) findings.push(make.error('questions', `the right choice stands in place ${'abcde'[place] ?? place} in ${percentText(count, single.length)} of the single-choice questions`, 'spread the right choices evenly over the places'));
    }
  }
  const statements = (quiz?.questions ?? []).filter((question) => question.type === 'true-false');
  const truths = statements.filter((question) => question.key).length;
  if (statements.length >= 2 && (truths === 0 || truths === statements.length)) {
    findings.push(make.warning('questions', `all ${statements.length} true-false statements are ${truths ? 'true' : 'false'}`, 'turn some of them round'));
  }
  return findings;
};

/** Pool, draw, pass mark and question types follow the course's blueprint. */
export const poolFitsBlueprint: Law = ({ slug, file, quiz }, { blueprint }) => {
  const { error, warning } = findingsOf(`${slug}/quiz.yaml`);
  const findings: ContentFinding[] = [];
  if (!quiz) return findings;
  const { questions, draw, passPercent } = quiz;
  if (questions.length < draw) findings.push(error('questions', `${questions.length} questions for a draw of ${draw}`, 'write more questions'));
  const plan = file && blueprint[file.code];
  if (!plan) return findings;
  if (questions.length < plan.pool) findings.push(error('questions', `${questions.length} usable questions, the blueprint asks for ${plan.pool}`, 'write the missing questions'));
  if (draw !== plan.draw) findings.push(error('draw', `${draw} instead of ${plan.draw}`, `write ${plan.draw}`));
  if (Math.ceil((draw * passPercent) / 100) !== plan.pass) findings.push(error('passPercent', `${passPercent} % of ${draw} is not ${plan.pass} right answers`, 'write 80'));
  for (const [type, least] of Object.entries(plan.types)) {
    const count = questions.filter((question) => question.type === type).length;
    if (count < least) findings.push(error('questions', `${count} of type ${type}, the blueprint asks for at least ${least}`, `write ${least - count} more of this type`));
  }
  if (plan.situations && !questions.some(({ tags }) => tags.includes('situation'))) findings.push(error('questions', 'no question is tagged situation', 'write situations as single-choice with tags: [situation]'));
  if (new Set(questions.map(({ difficulty }) => difficulty)).size < 2) findings.push(warning('questions', 'all questions have the same difficulty', 'mix 1, 2 and 3'));
  return findings;
};

/** Each question names the lesson that teaches it, so that the result of a quiz can say what to read again. */
export const namesLesson: Law = ({ slug, file, quiz }) => {
  const { warning } = findingsOf(`${slug}/quiz.yaml`);
  return (quiz?.questions ?? [])
    .filter(({ tags }) => file && !tags.some((tag) => file.lessons.includes(tag)))
    .map(({ id }) => warning(`questions[${id}].tags`, 'no lesson is named', 'add the slug of the lesson that teaches it'));
};
