import { encoded } from '../bytes/encode-text.ts';
import { carriedByTags, tagsWithAbout } from '../model/about-tags.ts';
import { moodlePath } from '../model/category-path.ts';
import type { ExchangedCategory, ExchangedKind, ExchangedQuestion } from '../model/exchanged-question.ts';
import { emptyText } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import { nameOf } from '../model/question-name.ts';
import type { Carries } from '../model/write-notes.ts';
import { carriedFields, writeNotes } from '../model/write-notes.ts';
import type { WriteOptions, WriteSource } from '../model/writing.ts';
import { lostInPlain } from '../text/html-words.ts';
import { fieldXml, MoodleElements, textXml } from './moodle-elements.ts';
import type { TypeXml } from './write-moodle-types.ts';
import { moodleWriters } from './write-moodle-types.ts';

export const moodleCarries: Carries = { kinds: Object.keys(moodleWriters) as ExchangedKind[], fields: carriedFields, about: carriedByTags, texts: 'html' };

/** What Moodle cannot say of this very question. */
function ownNotes(question: ExchangedQuestion): Issue[] {
  const at = (field: string): Issue => noteAt(question.position, 'field-not-carried', { field });
  const marking = (question.kind === 'multiple' || question.kind === 'matching') && question.marking === 'all-or-nothing' ? [at('marking')] : [];
  if (question.kind === 'matching') {
    const lost = question.right.flatMap(({ text }) => lostInPlain(text.html));
    return [...marking, ...(lost.length > 0 ? [noteAt(question.position, 'formatting-not-carried', { tags: [...new Set(lost)].toSorted().join(', ') })] : [])];
  }
  if (question.kind === 'hotspot') {
    if (question.screen !== null || question.picture === '') return [errorAt(question.position, 'screen-not-in-format')];
    return question.areas.every(({ isRight }) => isRight) ? [] : [at('wrongAreas')];
  }
  return marking;
}

function questionXml(question: ExchangedQuestion, onNote: (issue: Issue) => void): string {
  const elements = new MoodleElements(question);
  const write = moodleWriters[question.kind] as ((one: ExchangedQuestion, into: MoodleElements) => TypeXml);
  const { type, stem, inside } = write(question, elements);
  if (type === 'cloze' && question.kind === 'cloze' && question.points !== question.gaps.reduce((sum, { share }) => sum + share, 0)) onNote(noteAt(question.position, 'field-not-carried', { field: 'points' }));
  const { feedbackByOutcome: outcome } = question;
  const tags = tagsWithAbout(question.tags, question.about);
  return `  <question type="${type}">\n    <name>${textXml(nameOf(question))}</name>\n`
    + elements.text('questiontext', question.stem, '', stem)
    + elements.text('generalfeedback', question.generalFeedback)
    + (type === 'cloze' ? '' : fieldXml('defaultgrade', question.points))
    + (question.penalty === null ? '' : fieldXml('penalty', question.penalty))
    + fieldXml('hidden', 0) + fieldXml('idnumber', question.idNumber)
    + inside
    + elements.optional('correctfeedback', outcome.right) + elements.optional('partiallycorrectfeedback', outcome.partlyRight) + elements.optional('incorrectfeedback', outcome.wrong)
    + question.hints.map((hint) => elements.text('hint', hint)).join('')
    + (tags.length === 0 ? '' : `    <tags>${tags.map((tag) => `<tag>${textXml(tag)}</tag>`).join('')}</tags>\n`)
    + '  </question>\n';
}

const categoryXml = ({ path, info, idNumber }: ExchangedCategory): string =>
  `  <question type="category">\n    <category>${textXml(moodlePath(path))}</category>\n    <info format="html">${textXml(info.html)}</info>\n${fieldXml('idnumber', idNumber)}  </question>\n`;

/** Writes Moodle XML in UTF-8 with all texts as HTML and pictures as Base64 beside the text that shows them. */
export async function* writeMoodleXml(items: WriteSource, { onIssue }: WriteOptions = {}): AsyncGenerator<Uint8Array, void> {
  yield* encoded((async function* pieces() {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
    let category = '';
    for await (const item of items) {
      if ('category' in item) {
        category = moodlePath(item.category.path);
        yield categoryXml(item.category);
        continue;
      }
      const { question } = item;
      const notes = [...writeNotes(question, moodleCarries), ...ownNotes(question)];
      for (const issue of notes) onIssue?.(issue);
      if (notes.some(({ severity }) => severity === 'error')) continue;
      const path = moodlePath(question.category);
      if (path !== category && (category !== '' || question.category.length > 0)) {
        category = path;
        yield categoryXml({ path: question.category, info: emptyText, idNumber: '', position: question.position });
      }
      yield questionXml(question, (issue) => onIssue?.(issue));
    }
    yield '</quiz>\n';
  })());
}
