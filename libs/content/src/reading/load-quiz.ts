import type { StoredQuestion } from '@hocso/question-types/rules';
import { questionTypeOf, questionTypes } from '@hocso/question-types/rules';
import type { ContentFinding } from '../content-problem.ts';
import { ContentProblem } from '../content-problem.ts';
import type { LoadedQuiz } from '../loaded-course.ts';
import { parseWith, readYaml } from './read-yaml.ts';
import { lineSpans } from '../rich-text.ts';
import { QuizFileSchema } from '../schemas/course-schema.ts';
import { stringsOf } from './strings-of.ts';

/** Reports words in `question` that hold anything but plain text, bold and highlight. */
function checkMarks(question: StoredQuestion, shownAs: string, findings: ContentFinding[]): void {
  for (const [field, text] of stringsOf(question)) {
    if (!/\.(vi|en)$/.test(field)) continue;
    try {
      for (const line of text.split('\n')) lineSpans(line);
    } catch (problem) {
      if (!(problem instanceof ContentProblem)) throw problem;
      findings.push({ file: shownAs, field: `questions[${question.id}].${field}`, problem: problem.message, remedy: problem.remedy, severity: 'error' });
    }
  }
}

/** Parses one question with the schema of its type; undefined when something is wrong with it. */
export function readQuestion(raw: { type: string; id: string }, shownAs: string, findings: ContentFinding[]): StoredQuestion | undefined {
  const rules = questionTypeOf(raw.type);
  if (!rules) {
    findings.push({ file: shownAs, field: `questions[${raw.id}].type`, problem: `no question type "${raw.type}"`, remedy: `write one of: ${Object.keys(questionTypes).join(', ')}`, severity: 'error' });
    return undefined;
  }
  const question = parseWith(rules.schema, raw, shownAs, findings, `questions[${raw.id}]`);
  if (question) checkMarks(question, shownAs, findings);
  return question;
}

/** Reads quiz.yaml; the questions are those that could be read, and what is wrong is added to `findings`. */
export function readQuiz(file: string, shownAs: string, findings: ContentFinding[]): LoadedQuiz | undefined {
  const raw = readYaml(file, shownAs, findings);
  if (raw === undefined) return undefined;
  const quiz = parseWith(QuizFileSchema, raw, shownAs, findings);
  if (!quiz) return undefined;
  const questions = quiz.questions.flatMap((question) => readQuestion(question, shownAs, findings) ?? []);
  return { draw: quiz.draw, passPercent: quiz.passPercent, questions };
}

