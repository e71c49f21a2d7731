import type { z } from 'zod';
import { checklist } from './checklist/rules.ts';
import type { LessonType, Spoken } from './lesson-type.ts';
import { reading } from './reading/rules.ts';
import { scenario } from './scenario/rules.ts';
import { simulation } from './simulation/rules.ts';
import { steps } from './steps/rules.ts';
import { videoScript } from './video-script/rules.ts';

/** Every lesson type of the product by its name in content files. A new type is one line here. */
export const lessonTypes = {
  'checklist': checklist,
  'reading': reading,
  'scenario': scenario,
  'simulation': simulation,
  'steps': steps,
  'video-script': videoScript,
} as const;

export type LessonTypeName = keyof typeof lessonTypes;
export type LessonStructure = { [Name in LessonTypeName]: z.infer<(typeof lessonTypes)[Name]['structureSchema']> }[LessonTypeName];
export type LessonBody = { [Name in LessonTypeName]: ReturnType<(typeof lessonTypes)[Name]['toBody']> }[LessonTypeName] & Spoken;

/** The rules of one type seen through its widest shape, for code that walks over mixed lessons. */
export type AnyLessonType = LessonType<LessonStructure, { title: string; goal: string } & Spoken, LessonBody>;

/** Returns the rules of a type by name, or undefined where the name is not registered. */
export const lessonTypeOf = (name: string): AnyLessonType | undefined => (lessonTypes as unknown as Record<string, AnyLessonType>)[name];
