import { SlugSchema } from '@hocso/domain/content/content-meta';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { languages } from '@hocso/domain/primitives/localized-text';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { questionTypeOf } from '@hocso/question-types/rules';
import type { ExchangedQuestion, RichText } from '../model/exchanged-question.ts';
import { emptyText } from '../model/exchanged-question.ts';
import type { NotCarried } from '../model/issue.ts';
import { notCarried } from '../model/issue.ts';
import { nameOf } from '../model/question-name.ts';
import type { CarriedField } from '../model/write-notes.ts';
import { mappingTools } from './mapping-tools.ts';
import { splitSample } from './sample.ts';
import { schemaReasons } from './schema-reasons.ts';
import { aboutOf, slugTags } from './stored-facts.ts';
import { storedMappings } from './stored-mappings.ts';

/** What a stored question needs and a file seldom holds; a file that does hold it has the last word. */
export interface StoredDefaults {
  /** Id where the file has none that can be one of ours. */
  id: string;
  competency: string;
  digcomp: readonly string[];
  difficulty: number;
  source: string;
  reviewedOn: string;
  /** Language the file is written in; its words stand in for the other one until translated. */
  language: Language;
  /** Shown after submission where the file explains nothing. */
  explanation: string;
}

/**
 * A stored question, or why there cannot be one; and what of the file is not in it. `untranslated` names the languages
 * whose words are those of the file's language.
 */
export interface ToStored { stored: StoredQuestion | null; reasons: NotCarried[]; notCarried: NotCarried[]; untranslated: Language[] }

const isNothing = ({ html }: RichText): boolean => html === '';

/** The feedback of the right choice explains, where nothing else does. */
const rightFeedback = (question: ExchangedQuestion): RichText => {
  if (question.kind === 'true-false') return question.answer ? question.feedbackTrue : question.feedbackFalse;
  const answers = 'choices' in question ? question.choices : 'answers' in question ? question.answers : [];
  return answers.find(({ weight, feedback }) => weight > 0 && !isNothing(feedback))?.feedback ?? emptyText;
};

const explanationOf = (question: ExchangedQuestion): RichText =>
  [question.generalFeedback, question.feedbackByOutcome.right, rightFeedback(question)].find(({ plain }) => plain !== '') ?? emptyText;

/** Fields of files for which our questions have no place. */
function lostFields(question: ExchangedQuestion, explanation: RichText): CarriedField[] {
  const { feedbackByOutcome: outcome, hints, penalty, name, category, files } = question;
  const answers = question.kind === 'true-false' ? [question.feedbackTrue, question.feedbackFalse] : ('choices' in question ? question.choices : 'answers' in question ? question.answers : []).map(({ feedback }) => feedback);
  const isLost = (text: RichText): boolean => !isNothing(text) && text !== explanation;
  return [
    ...(name !== '' && name !== nameOf({ ...question, name: '' }) ? ['name' as const] : []),
    ...(category.length > 0 ? ['category' as const] : []), ...(files.length > 0 ? ['files' as const] : []),
    ...(Object.values(outcome).some(isLost) ? ['feedbackByOutcome' as const] : []), ...(answers.some(isLost) ? ['answerFeedback' as const] : []),
    ...(hints.length > 0 ? ['hints' as const] : []), ...(penalty !== null && penalty !== 0 ? ['penalty' as const] : []),
  ];
}

/** Turns an exchanged question into one that can be stored and played; never throws for what a file holds. */
export function toStored(question: ExchangedQuestion, defaults: StoredDefaults): ToStored {
  const lost: NotCarried[] = [];
  const untranslated = languages.filter((language) => language !== defaults.language);
  const none = (...reasons: NotCarried[]): ToStored => ({ stored: null, reasons, notCarried: lost, untranslated });
  const mapping = storedMappings.find((one) => one.takes(question));
  const type = mapping && questionTypeOf(mapping.type);
  if (!mapping || !type) return none(notCarried('kind-not-stored', { kind: question.kind === 'other' ? question.typeName : question.kind }));

  const tools = mappingTools((one) => lost.push(one));
  const explanation = explanationOf(question);
  const parted = splitSample(question.stem);
  const own = mapping.toFields(question, tools);
  const { tags, areChanged } = slugTags(question.tags);
  const points = Math.min(10, Math.max(1, Math.round(question.points)));
  const fields = {
    id: SlugSchema.safeParse(question.idNumber).success ? question.idNumber : defaults.id,
    version: 1, type: mapping.type, ...aboutOf(question.about, defaults), tags, points,
    stem: tools.text(parted?.stem ?? question.stem), ...(parted ? { sample: tools.text(parted.sample) } : {}),
    explanation: isNothing(explanation) ? tools.plain(defaults.explanation) : tools.text(explanation),
  };
  if (areChanged) lost.push(notCarried('field-not-carried', { field: 'tags' }));
  if (points !== question.points) lost.push(notCarried('points-changed', { from: question.points, to: points }));
  if (isNothing(explanation)) lost.push(notCarried('explanation-missing'));
  for (const field of lostFields(question, explanation)) lost.push(notCarried('field-not-carried', { field }));
  const markup = tools.lostMarkup();
  if (markup.length > 0) lost.push(notCarried('formatting-not-carried', { tags: markup.join(', ') }));
  if ('reason' in own) return none(own.reason);

  const parsed = type.schema.safeParse({ ...fields, ...own.fields });
  return parsed.success ? { stored: parsed.data, reasons: [], notCarried: lost, untranslated } : none(...schemaReasons(parsed.error));
}
