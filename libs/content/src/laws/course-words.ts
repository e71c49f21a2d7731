import type { Language } from '@hocso/domain/primitives/localized-text';
import { languages } from '@hocso/domain/primitives/localized-text';
import type { CourseReading } from '../load-course.ts';
import { stringsOf } from '../reading/strings-of.ts';

/** One text of a course, with where it stands and who speaks. */
export interface Words {
  file: string;
  field: string;
  language: Language;
  text: string;
  /** True where somebody else than the course speaks: samples, practice screens, people in a scenario, wrong choices. */
  isQuoted: boolean;
}

const quotedLessonField = /^(screens|scenes)\b|^nodes\.[^.]+\.(text|speaker|choices\.[^.]+\.label)$/;

function quizWords(reading: CourseReading): Words[] {
  const file = `${reading.slug}/quiz.yaml`;
  return (reading.quiz?.questions ?? []).flatMap((question) => {
    const right = new Set('key' in question ? [question.key].flat().map(String) : []);
    const choices = 'choices' in question ? question.choices : [];
    return stringsOf(question).flatMap(([field, text]): Words[] => {
      const language = languages.find((each) => field.endsWith(`.${each}`));
      if (!language) return [];
      const choice = choices.find(({ id }) => field.startsWith(`choices[${id}]`));
      const isQuoted = /^(sample|screen|stem)\b/.test(field) || (choice !== undefined && !right.has(choice.id));
      return [{ file, field: `questions[${question.id}].${field}`, language, text, isQuoted }];
    });
  });
}

/** Every text learners can read, from all files of a course, valid or not. */
export function wordsOf(reading: CourseReading): Words[] {
  const { slug } = reading;
  const courseWords = stringsOf(reading.file ?? {}).flatMap(([field, text]): Words[] => {
    const language = languages.find((each) => field.endsWith(`.${each}`));
    return language ? [{ file: `${slug}/course.yaml`, field, language, text, isQuoted: false }] : [];
  });
  const lessonWords = reading.lessons.flatMap((lesson) => languages.flatMap((language) =>
    stringsOf(lesson.texts[language]).map(([field, text]): Words => ({
      file: `${slug}/lessons/${lesson.slug}/text.${language}.yaml`, field, language, text, isQuoted: quotedLessonField.test(field),
    }))));
  return [...courseWords, ...lessonWords, ...quizWords(reading)];
}

/** Texts that are no words of either language but are read by learners all the same: sources. */
export function sourcesOf(reading: CourseReading): { file: string; field: string; text: string }[] {
  const { slug, file, quiz, lessons } = reading;
  return [
    ...(file?.sources ?? []).map((source, index) => ({ file: `${slug}/course.yaml`, field: `sources[${index + 1}]`, text: source.title })),
    ...lessons.flatMap(({ lesson }) => (lesson ? [{ file: `${slug}/lessons/${lesson.slug}/lesson.yaml`, field: 'source', text: lesson.structure.source }] : [])),
    ...(quiz?.questions ?? []).map((question) => ({ file: `${slug}/quiz.yaml`, field: `questions[${question.id}].source`, text: question.source })),
  ];
}
