import type { Language } from '@hocso/domain/primitives/localized-text';
import type { ContentFinding } from '../content-problem.ts';
import type { LoadedLesson } from '../loaded-course.ts';
import { stringsOf } from '../reading/strings-of.ts';
import { wordsOf } from './course-words.ts';
import type { Law } from './law.ts';
import { findingsOf } from './law.ts';
import { similarity } from './similarity.ts';

/** Words (Vietnamese syllables) a slow reader takes in per minute, and how far a lesson may miss its minutes. */
const wordsPerMinute = 130;
const mostTimesMinutes = 1.5;
const leastTimesMinutes = 0.2;
/** Vietnamese syllables said per second in a film, with room to breathe. */
const syllablesPerSecond = 3.5;
/** Syllables of a sentence by audience; longer ones are hard to read aloud. */
const sentenceLimits = { CITIZEN: 20, COMMUNITY_TEAM: 35, BUSINESS: 35, CIVIL_SERVANT: 45 } as const;

export const wordCount = (text: string): number => text.replace(/\{\{[^{}]*\}\}/g, 'x x').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Sentences of running text: marks and list signs do not join them. */
export const sentencesOf = (text: string): string[] =>
  text.split(/[.!?…:;]+["”»)*=]*(?=\s|$)|\n+\s*(?:[-*]\s|\d+\.\s)?|^\s*(?:[-*]|\d+\.)\s/u).map((sentence) => sentence.trim()).filter(Boolean);

/** Words one learner reads: the longest device variant, about half of what branches, all of the rest; not the spoken version, which tells the same again. */
export function wordsToRead(lesson: LoadedLesson, language: Language): number {
  const body = lesson.bodies[language];
  const count = (value: unknown): number => stringsOf(value).filter(([field]) => !/(^|\.|\])(id|type|to|start|goal|kind|outcome|device|mode|spoken)$/.test(field)).reduce((sum, [, text]) => sum + wordCount(text.replace(/<[^>]*>/g, ' ')), 0);
  if (body.type === 'steps') return count(body.intro) + Math.max(...body.variants.map(count));
  if (body.type === 'scenario' || body.type === 'simulation') return Math.round(count(body) / 2);
  return count(body);
}

function shapeOf(lesson: LoadedLesson, at: string): ContentFinding[] {
  const { error, warning } = findingsOf(`${at}/lesson.yaml`);
  const { structure } = lesson;
  switch (structure.type) {
    case 'reading': return structure.cards.length < 4 || structure.cards.length > 7 ? [warning('cards', `${structure.cards.length} cards`, 'write 4 to 7 cards, each one idea')] : [];
    case 'checklist': return structure.items.length < 8 || structure.items.length > 12 ? [warning('items', `${structure.items.length} items`, 'write 8 to 12 items')] : [];
    case 'scenario': {
      const outcomes = new Set(structure.ends.map(({ outcome }) => outcome));
      return [
        ...(structure.nodes.length < 4 ? [error('nodes', `${structure.nodes.length} decisions`, 'write at least 4')] : []),
        ...(structure.ends.length < 3 || !outcomes.has('good') || !outcomes.has('bad') ? [error('ends', 'too few different ends', 'write at least 3 ends, a good and a bad one among them')] : []),
      ];
    }
    case 'steps': return structure.variants.flatMap((variant, index) => structure.variants.slice(index + 1).flatMap((other) => {
      const body = lesson.bodies.vi;
      const wordsOfVariant = (id: string): string => body.type === 'steps' ? stringsOf(body.variants.find((each) => each.id === id)?.steps ?? []).filter(([field]) => !field.endsWith('.id')).map(([, text]) => text).join(' ') : '';
      return similarity(wordsOfVariant(variant.id), wordsOfVariant(other.id)) > 0.97 ? [error('variants', `${variant.id} and ${other.id} read the same`, 'write what differs on that device, or use one variant any')] : [];
    }));
    case 'video-script': {
      const body = lesson.bodies.vi;
      const spoken = body.type === 'video-script' ? body.scenes.reduce((sum, { speech }) => sum + wordCount(speech), 0) : 0;
      return spoken > structure.seconds * syllablesPerSecond ? [error('seconds', `${spoken} syllables of speech in ${structure.seconds} seconds`, `shorten the speech to about ${structure.seconds * 3} syllables or plan a longer film`)] : [];
    }
    case 'simulation': return [];
  }
}

/** A lesson has the size of its type and can be read in its stated minutes. */
export const lessonShape: Law = ({ slug, lessons }) => lessons.flatMap(({ lesson }) => {
  if (!lesson) return [];
  const at = `${slug}/lessons/${lesson.slug}`;
  const found = shapeOf(lesson, at);
  const needed = wordsToRead(lesson, 'vi') / wordsPerMinute;
  const { error, warning } = findingsOf(`${at}/lesson.yaml`);
  if (needed > lesson.minutes * mostTimesMinutes + 0.5) found.push(error('minutes', `reading takes about ${Math.round(needed)} minutes, not ${lesson.minutes}`, 'shorten the texts or state honest minutes'));
  else if (needed < lesson.minutes * leastTimesMinutes) found.push(warning('minutes', `the texts take about ${needed.toFixed(1)} of ${lesson.minutes} minutes to read`, 'write the lesson out or state fewer minutes'));
  return found;
});

/** A simulation holds what the course's blueprint asks for. */
export const simulationDemands: Law = ({ slug, file, lessons }, { blueprint }) => {
  const wanted = file && blueprint[file.code]?.simulation;
  if (!wanted) return [];
  const simulations = lessons.flatMap(({ lesson }) => (lesson?.structure.type === 'simulation' ? [{ at: lesson.slug, screens: lesson.structure.screens }] : []));
  if (simulations.length === 0) return [findingsOf(`${slug}/course.yaml`).error('lessons', 'no usable simulation lesson', 'write the simulation of the blueprint')];
  return simulations.flatMap(({ at, screens }) => {
    const actions = screens.flatMap(({ elements }) => elements.flatMap(({ action }) => action ?? []));
    const counts = {
      screens: screens.length,
      mistakes: actions.filter((action) => 'mistake' in action).length,
      checks: actions.filter((action) => 'check' in action).length,
      signs: actions.filter((action) => 'sign' in action).length,
      decoys: actions.filter((action) => 'decoy' in action).length,
    };
    return Object.entries(counts).flatMap(([name, count]) => {
      const least = wanted[name as keyof typeof counts] ?? 0;
      return count < least ? [findingsOf(`${slug}/lessons/${at}/lesson.yaml`).error('screens', `${count} ${name}, the blueprint asks for at least ${least}`, `add ${least - count} more`)] : [];
    });
  });
};

/** Long sentences, counted per file: a hint for the author, not a fault. */
export const sentenceLength: Law = (reading) => {
  if (!reading.file) return [];
  const limit = sentenceLimits[reading.file.audience];
  const byFile = new Map<string, string[]>();
  for (const { file, language, text } of wordsOf(reading)) {
    if (language !== 'vi') continue;
    const long = sentencesOf(text).filter((sentence) => wordCount(sentence) > limit);
    if (long.length > 0) byFile.set(file, [...(byFile.get(file) ?? []), ...long]);
  }
  return [...byFile].map(([file, long]) => {
    const longest = long.toSorted((a, b) => wordCount(b) - wordCount(a))[0] ?? '';
    return findingsOf(file).warning('', `${long.length} sentence(s) over ${limit} syllables; the longest has ${wordCount(longest)}: "${longest.slice(0, 60)}…"`, 'cut them in two');
  });
};
