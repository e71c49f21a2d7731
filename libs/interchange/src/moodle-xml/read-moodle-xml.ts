import { aboutFromTags } from '../model/about-tags.ts';
import { categoryPath } from '../model/category-path.ts';
import type { ExchangedBody, ExchangedFields, RichText } from '../model/exchanged-question.ts';
import { blankFields } from '../model/exchanged-question.ts';
import type { SourcePosition } from '../model/issue.ts';
import { errorAt } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import { limitsOf } from '../model/limits.ts';
import type { ByteSource, ReadOptions, ReadResult } from '../model/reading.ts';
import { categoryRead, onlyIssues, questionRead } from '../model/reading.ts';
import { withinLimits } from '../model/within-limits.ts';
import { attachmentAddress } from '../bytes/media-type.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childWords, childrenOf, wordsIn } from '../xml/xml-node.ts';
import { xmlRecords } from '../xml/xml-records.ts';
import { readCloze } from './cloze-text.ts';
import { MoodleQuestion } from './moodle-texts.ts';
import { moodleTypes } from './moodle-types.ts';

function readCategory(node: XmlNode, position: SourcePosition, limits: ReadLimits): ReadResult {
  const question = new MoodleQuestion(node, position, limits);
  const path = categoryPath(question.words(childOf(node, 'category')));
  return categoryRead({ path, info: question.text(childOf(node, 'info')), idNumber: childWords(node, 'idnumber'), position }, question.issues);
}

/** Words with gaps numbered in their own order: Moodle numbers those of word banks by the right word. */
function gappedWords(question: MoodleQuestion, type: string, words: string): string {
  if (type === 'cloze' || type === 'multianswer') return readCloze(words, () => question.text(undefined)).text;
  const entries = type === 'gapselect' ? 'selectoption' : type === 'ddwtos' ? 'dragbox' : undefined;
  if (entries === undefined) return words;
  const most = childrenOf(question.node, entries).length;
  let count = 0;
  return words.replace(/\[\[(\d+)\]\]/g, (whole, number: string) => (Number(number) >= 1 && Number(number) <= most ? `[[${(count += 1)}]]` : whole));
}

/** The text of the question; Moodle 1.9 put its one picture beside it. */
function stemOf(question: MoodleQuestion, type: string): RichText {
  const { node } = question;
  const text = childOf(node, 'questiontext');
  if (text === undefined) return question.text(undefined);
  const words = question.words(text);
  const gapped = gappedWords(question, type, words);
  const oldPicture = childOf(node, 'image_base64');
  const kept = oldPicture && wordsIn(oldPicture).trim() !== '' ? question.keep(childWords(node, 'image'), oldPicture) : undefined;
  const format = text.attributes.format === undefined && kept !== undefined ? 'html' : question.format;
  return question.textWith(text, format, kept === undefined ? gapped : `${gapped} <img src="${attachmentAddress(kept)}" alt="">`);
}

function fieldsOf(question: MoodleQuestion, type: string, category: string[]): ExchangedFields {
  const { node, position } = question;
  const { tags, about } = aboutFromTags(['tags', 'coursetags'].flatMap((name) => childrenOf(childOf(node, name), 'tag').map((tag) => question.words(tag).normalize('NFC')).filter((tag) => tag !== '')));
  const penalty = childWords(node, 'penalty');
  return {
    ...blankFields(position),
    name: question.words(childOf(node, 'name')).normalize('NFC').replace(/\s+/g, ' '),
    idNumber: childWords(node, 'idnumber'),
    stem: stemOf(question, type),
    generalFeedback: question.text(childOf(node, 'generalfeedback')),
    feedbackByOutcome: { right: question.text(childOf(node, 'correctfeedback')), partlyRight: question.text(childOf(node, 'partiallycorrectfeedback')), wrong: question.text(childOf(node, 'incorrectfeedback')) },
    hints: childrenOf(node, 'hint').map((hint) => question.text(childOf(hint, 'hintcontent') ?? hint)).filter(({ html }) => html !== ''),
    points: type === 'description' ? 0 : question.number('defaultgrade', 1),
    penalty: penalty === '' ? null : question.number('penalty', 0),
    tags: [...new Set(tags)], about, category,
  };
}

function readQuestion(node: XmlNode, position: SourcePosition, category: string[], limits: ReadLimits): ReadResult {
  const question = new MoodleQuestion(node, position, limits);
  const type = (node.attributes.type ?? '').trim().toLowerCase();
  const fields = fieldsOf(question, type, category);
  const body: ExchangedBody | undefined = moodleTypes[type]?.(question);
  if (fields.stem.html === '') question.error('stem-empty');
  if (!body) question.error('type-unknown', { type: type === '' ? '?' : type.slice(0, 40) });
  const files = question.files.files;
  const issues = [...question.issues, ...question.files.issues, ...question.texts.notes(position, files)];
  // Moodle adds up the gaps.
  const points = body?.kind === 'cloze' && childWords(node, 'defaultgrade') === '' ? body.gaps.reduce((sum, { share }) => sum + share, 0) : fields.points;
  return questionRead({ ...fields, points, files, ...(body ?? { kind: 'other', typeName: type }) }, issues);
}

/**
 * Reads Moodle XML: all question types of Moodle's core that have a right answer, categories in any order, embedded files,
 * tags, hints, feedback. A type without words here is told and handed over as `other`, with its text.
 */
export async function* readMoodleXml(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadResult, void> {
  const limits = limitsOf(options.limits);
  yield* withinLimits(limits, (async function* results() {
    let category: string[] = [];
    let count = 0;
    const records = xmlRecords(source, {
      limits, ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      isRecord: (name, parents) => name === 'question' && parents.length === 1,
      checkRoot: (name, line) => (name === 'quiz' ? undefined : errorAt({ line, path: name }, 'xml-wrong-root', { root: name.slice(0, 40), wanted: 'quiz' })),
    });
    for await (const record of records) {
      if ('issue' in record) {
        yield onlyIssues(record.issue);
        continue;
      }
      count += 1;
      const position = { line: record.node.line, path: `quiz/question[${count}]` };
      if (record.node.attributes.type !== 'category') yield readQuestion(record.node, position, category, limits);
      else {
        const result = readCategory(record.node, position, limits);
        category = result.category?.path ?? [];
        yield result;
      }
    }
  })());
}
