import type { ContentFinding } from './content-problem.ts';
import { courseFits, reviewDates } from './laws/course-laws.ts';
import type { Law, LawContext } from './laws/law.ts';
import { lessonShape, sentenceLength, simulationDemands } from './laws/lesson-laws.ts';
import { namesLesson, noGiveaways, noTwoAlike, poolFitsBlueprint } from './laws/pool-laws.ts';
import { questionLaws } from './laws/quiz-laws.ts';
import { knownVariables, noPromises, rightLanguage, spellingLaw } from './laws/wording-laws.ts';
import { loadBlueprint } from './load-blueprint.ts';
import type { CourseReading } from './load-course.ts';
import { loadFramework } from './load-framework.ts';
import { loadSpelling } from './load-spelling.ts';
import { loadVariables } from './load-variables.ts';

/** Every law of good content. A new law is one line here. */
const laws: readonly Law[] = [
  courseFits, reviewDates, lessonShape, simulationDemands, questionLaws, poolFitsBlueprint, namesLesson, noTwoAlike, noGiveaways,
  spellingLaw, noPromises, knownVariables, rightLanguage, sentenceLength,
];

/**
 * What the laws need to know on the day `clockDay` (`YYYY-MM-DD`). A clock that stands before the day the framework
 * was reviewed is wrong; that day is used instead. Throws `ContentError` when a data file is broken.
 */
export function lawContext(clockDay: string): LawContext {
  const framework = loadFramework();
  return {
    today: clockDay > framework.reviewedOn ? clockDay : framework.reviewedOn,
    framework,
    blueprint: loadBlueprint(),
    variableKeys: new Set(loadVariables().map(({ key }) => key)),
    spelling: loadSpelling(),
  };
}

/** All findings of one course: what the schemas refuse, then what the laws of good content refuse. Pure. */
export const checkCourse = (reading: CourseReading, context: LawContext): ContentFinding[] =>
  [...reading.findings, ...laws.flatMap((law) => law(reading, context))];
