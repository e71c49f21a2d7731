import { AudienceSchema } from '@hocso/domain/competency/audience';
import { CompetencyCodeSchema, SlugSchema } from '@hocso/domain/content/content-meta';
import { z } from 'zod';

/** Fields that several shapes have, each with what it means: descriptions become the API reference. */
export const courseSlugField = SlugSchema.describe('Course, as in its address');
export const lessonSlugField = SlugSchema.describe('Lesson, as in its address');
export const courseCodeField = z.string().describe('Code of the course in the curriculum, e.g. ND-05');
export const courseTitleField = z.string().describe('Title of the course');
export const lessonTitleField = z.string().describe('Title of the lesson');
export const lessonTypeField = z.string().describe('Lesson type, e.g. reading or simulation');
export const minutesField = z.int().describe('Honest learning time in minutes');
export const audienceField = AudienceSchema.describe('One of the four audiences of section 1e');
export const audiencesField = z.array(AudienceSchema).describe('Audiences of section 1e');
export const competencyField = CompetencyCodeSchema.describe('Competency of the ward’s 1e framework, e.g. ND5');
export const competencyTitleField = z.string().describe('The competency in words');
export const rawPointsField = z.int().describe('Points earned');
export const maxPointsField = z.int().describe('Points that could be earned');
export const modeField = z.string().describe('How the work was done, e.g. SELF: alone, on the own record');
export const completedAtField = z.iso.datetime().describe('When the last needed activity was done, UTC');
export const reviewedOnField = z.iso.date().describe('Day the content was last compared with its source');
export const isDemoField = z.boolean().describe('True when all people and figures are made up');
export const personNameField = z.string().describe('Full name as given, family name first');
export const unitNameField = z.string().describe('Name of the unit, e.g. "Tổ dân phố số 3"');
export const peopleField = z.int().describe('người: distinct persons');
export const completionsField = z.int().describe('lượt: completions');
/** The id of what an address names. */
export const idParamsOf = (what: string) => z.object({ id: z.uuid().describe(what) });
