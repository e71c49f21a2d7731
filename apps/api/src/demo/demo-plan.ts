import { audiences } from '@hocso/domain/competency/audience';
import type { Audience } from '@hocso/domain/competency/audience';
import { randomStream, seedOf } from '@hocso/domain/primitives/seeded-random';
import type { RandomStream } from '@hocso/domain/primitives/seeded-random';
import { demoName } from './demo-names.ts';
import { demoWard, likelyCourses } from './demo-ward.ts';

/** A made-up person: how likely an answer of theirs is right, and what they will do. */
export interface DemoPerson { number: number; audience: Audience; fullName: string; birthYear: number | null; neighbourhood: number; workplace: number | null; skill: number; isGuest: boolean; random: RandomStream }
/** One thing somebody does at a moment. */
export interface DemoAction { at: Date; person: DemoPerson; kind: 'register' | 'lesson' | 'quiz'; course: string; lesson: number }

const between = (random: RandomStream, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
const ages: Readonly<Record<Audience, readonly [number, number]>> = { CIVIL_SERVANT: [24, 58], BUSINESS: [25, 65], COMMUNITY_TEAM: [19, 68], CITIZEN: [17, 82] };

function personOf(number: number, audience: Audience, isGuest: boolean, year: number): DemoPerson {
  const random = randomStream(seedOf(demoWard.seed, number));
  const [youngest, oldest] = ages[audience];
  const age = between(random, youngest, oldest);
  const hasWorkplace = audience === 'CIVIL_SERVANT' || audience === 'BUSINESS';
  return {
    number, audience, fullName: demoName(random), birthYear: random() < 0.8 ? year - age : null,
    // Some neighbourhoods are livelier than others, as in life.
    neighbourhood: Math.floor(random() ** 1.35 * demoWard.neighbourhoods.length),
    workplace: hasWorkplace ? between(random, 0, (audience === 'BUSINESS' ? demoWard.businesses : demoWard.units).length - 1) : null,
    skill: Math.min(0.97, 0.72 + random() * 0.25 - Math.max(0, age - 60) * 0.004), isGuest, random,
  };
}

/** Everybody of the demo ward, always the same for the same year. */
export function demoPeople(year: number): DemoPerson[] {
  const registered = audiences.flatMap((audience) => Array.from({ length: demoWard.learners[audience] }, () => audience));
  const people = registered.map((audience, index) => personOf(index + 1, audience, false, year));
  const guests = Array.from({ length: demoWard.guests }, (_, index) => personOf(registered.length + index + 1, 'CITIZEN', true, year));
  return [...people, ...guests];
}

/** A moment on a day, at an hour people learn, in Asia/Ho_Chi_Minh (UTC+7, no daylight saving). */
function moment(start: Date, day: number, random: RandomStream): number {
  const hour = [7, 8, 9, 12, 14, 15, 19, 19, 20, 20, 21][Math.floor(random() * 11)] ?? 20;
  return start.getTime() + day * 86_400_000 + (hour - 7) * 3_600_000 + Math.floor(random() * 3_500_000);
}

/** Three months of what these people do, in the order it happens. `lessonCounts` gives the lessons of each course. */
export function demoPlan(people: readonly DemoPerson[], start: Date, end: Date, lessonCounts: ReadonlyMap<string, number>): DemoAction[] {
  const actions = people.flatMap((person) => actionsOf(person, start, lessonCounts));
  return actions.filter((action) => action.at < end).toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.person.number - b.person.number);
}

function actionsOf(person: DemoPerson, start: Date, lessonCounts: ReadonlyMap<string, number>): DemoAction[] {
  const { random } = person;
  const actions: DemoAction[] = [];
  const add = (at: number, kind: DemoAction['kind'], course = '', lesson = 0): void => void actions.push({ at: new Date(at), person, kind, course, lesson });
  let at = moment(start, Math.floor((demoWard.days - 2) * random() ** 0.8), random);
  // One in eight tries a course before giving a name; guests never give one.
  const registersLate = random() < 0.125;
  if (!person.isGuest && !registersLate) add(at, 'register');
  const eagerness = random();
  // A few find the questions hard: they are the ones a helper should hear about.
  if (eagerness >= 0.28 && eagerness < 0.36) person.skill = 0.45;
  if (eagerness < 0.1) return actions;
  const courses = likelyCourses[person.audience].filter((_, index) => index === 0 || random() < 0.35);
  for (const [index, course] of courses.entries()) {
    const lessons = lessonCounts.get(course) ?? 0;
    const reaches = eagerness < 0.28 ? between(random, 1, lessons - 1) : lessons;
    for (let lesson = 0; lesson < reaches; lesson += 1) add((at += between(random, 180_000, 600_000)), 'lesson', course, lesson);
    if (reaches === lessons) for (let attempt = 0; attempt < (eagerness < 0.36 ? 3 : 5); attempt += 1) add((at += between(random, 240_000, 500_000)), 'quiz', course);
    if (index === 0 && registersLate && !person.isGuest) add((at += 60_000), 'register');
    at = moment(new Date(start.getTime() + Math.floor((at - start.getTime()) / 86_400_000) * 86_400_000), between(random, 1, 12), random);
  }
  if (registersLate && !person.isGuest && courses.length === 0) add(at, 'register');
  return actions;
}
