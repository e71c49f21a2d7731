import { languages } from '@hocso/domain/primitives/localized-text';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { ContentFinding } from '../content-problem.ts';
import type { Law } from './law.ts';
import { findingsOf } from './law.ts';
import { partGroups, partsOf, rightAnswer } from './question-parts.ts';
import { newShare } from './similarity.ts';

/** An explanation must bring at least this share of words that the right answer does not hold. */
const leastNewShare = 0.35;
const leadIns = /^(đáp án (đúng )?(là|:)|đúng[,.:]? vì|sai[,.:]? vì|vì|the right answer is|right[,.:]? because|because)\s+/i;

/** Phrases that make a choice refer to other choices: choices are shuffled and must stand alone. */
const crossReferences = new RegExp([
  String.raw`\btat ca (cac )?(y|phuong an|dap an|lua chon|dieu) (tren|o tren|nay|deu)\b`,
  String.raw`\bca (ba|bon|hai|2|3|4) (y|phuong an|dap an|lua chon|dieu|cach) (tren|nay|deu)\b`,
  String.raw`\bca [abcd] (va|lan) [abcd]\b`,
  String.raw`\bkhong (co )?(y|phuong an|dap an|lua chon) nao\b`,
  String.raw`\b(all|none|both) of the above\b`,
  String.raw`\bboth [abcd] and [abcd]\b`,
].join('|'));

/** The largest number of choices a resident is shown at once. */
const citizenLimits: Partial<Record<StoredQuestion['type'], number>> = { 'single-choice': 3, 'multiple-choice': 4 };

const hasTwice = (values: readonly string[]): boolean => new Set(values).size !== values.length;

function idsAndOptions(question: StoredQuestion, at: string, { error }: ReturnType<typeof findingsOf>): ContentFinding[] {
  const findings: ContentFinding[] = [];
  const groups = partGroups(question);
  if (groups.some((group) => hasTwice(group.map(({ id }) => id)))) findings.push(error(at, 'two options have the same id', 'give each option its own id'));
  if (groups.some((group) => hasTwice(group.filter(({ isOnScreen }) => !isOnScreen).map(({ text }) => foldMarks(text.vi))))) {
    findings.push(error(at, 'two options read the same', 'replace one of them'));
  }
  for (const part of partsOf(question)) for (const language of languages) {
    if (crossReferences.test(foldMarks(part.text[language]))) {
      findings.push(error(`${at}.${part.id}.${language}`, `"${part.text[language]}" refers to other choices`, 'write a choice that stands alone; choices are shuffled'));
    }
  }
  return findings;
}

function keyWorks(question: StoredQuestion, at: string, { error }: ReturnType<typeof findingsOf>): ContentFinding[] {
  const rules = questionTypeOf(question.type);
  if (!rules) return [];
  const key = rules.keyOf(question);
  const mark = rules.validate(question, key) === 'complete' ? rules.score(question, key) : undefined;
  return mark?.earned === question.points ? [] : [error(`${at}.key`, 'the key does not score full marks', 'mend the key or the ids')];
}

/** Laws each question must keep by itself: ids, key, explanation, choices for residents, dates. */
export const questionLaws: Law = ({ slug, file, quiz }, { framework }) => {
  const make = findingsOf(`${slug}/quiz.yaml`);
  const codes = new Set(framework.competencies.map(({ code }) => code));
  const questions = quiz?.questions ?? [];
  const findings = questions.flatMap((question) => {
    const at = `questions[${question.id}]`;
    const found = [...idsAndOptions(question, at, make), ...keyWorks(question, at, make)];
    for (const language of languages) {
      const explanation = question.explanation[language].replace(leadIns, '');
      if (newShare(explanation, rightAnswer(question, language)) < leastNewShare) {
        found.push(make.error(`${at}.explanation.${language}`, 'the explanation only repeats the right answer', 'say why it is right, or what would happen otherwise'));
      }
    }
    const limit = file?.audience === 'CITIZEN' ? citizenLimits[question.type] : undefined;
    if (limit !== undefined && partsOf(question).length > limit) {
      found.push(make.error(`${at}.choices`, `${partsOf(question).length} choices for residents`, `keep at most ${limit}`));
    }
    if (!codes.has(question.competency)) found.push(make.error(`${at}.competency`, `no competency ${question.competency} in the framework`, 'use a code of frameworks/competencies-1e.yaml'));
    if (file && !question.id.startsWith(`${file.code.toLowerCase()}-`)) found.push(make.error(`${at}.id`, 'the id does not begin with the course code', `write ${file.code.toLowerCase()}-q01 and so on`));
    return found;
  });
  const ids = questions.map(({ id }) => id);
  for (const id of new Set(ids.filter((value, index) => ids.indexOf(value) !== index))) {
    findings.push(make.error(`questions[${id}]`, 'the id stands twice in the pool', 'number the questions without repeats'));
  }
  return findings;
};
