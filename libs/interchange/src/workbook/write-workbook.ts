import type { ZipPart } from '../bytes/zip-writer.ts';
import { zipped } from '../bytes/zip-writer.ts';
import type { ExchangedKind, ExchangedQuestion } from '../model/exchanged-question.ts';
import { aboutFields } from '../model/exchanged-question.ts';
import type { Issue } from '../model/issue.ts';
import { errorAt, noteAt } from '../model/issue.ts';
import type { Carries } from '../model/write-notes.ts';
import { writeNotes } from '../model/write-notes.ts';
import type { WriteOptions, WriteSource } from '../model/writing.ts';
import { splitSample } from '../stored/sample.ts';
import { markedWords } from '../text/html-words.ts';
import { exampleCells } from './example-rows.ts';
import type { CellValue, Cells } from './row.ts';
import { column } from './row.ts';
import type { SheetKind } from './sheet-kinds.ts';
import { sheetKinds, sheetNames } from './sheet-kinds.ts';
import type { ColumnKey, ColumnName, SheetName, WorkbookLanguage } from './workbook-words.ts';
import { headerOf, isNumbered, keyText, letter, workbookWords } from './workbook-words.ts';
import type { SheetColumn } from './xlsx-parts.ts';
import { cellStyles, longestCell, rowXml, sheetEnd, sheetStart, workbookParts } from './xlsx-parts.ts';

export const workbookCarries: Carries = {
  kinds: sheetNames, fields: ['name', 'idNumber', 'generalFeedback', 'points', 'tags', 'category', 'weights', 'shuffle'], about: aboutFields, texts: 'marks',
};

const before: readonly ColumnName[] = ['id', 'sample', 'stem'];
const behind: readonly ColumnName[] = ['explanation', 'points', 'difficulty', 'competency', 'digcomp', 'tags', 'category', 'source', 'reviewedOn', 'name'];
const wide: readonly ColumnName[] = ['sample', 'stem', 'explanation', 'gap', 'element'];

/** What the workbook cannot say of this very question. */
function ownNotes(question: ExchangedQuestion): Issue[] {
  const at = (field: string): Issue => noteAt(question.position, 'field-not-carried', { field });
  const weights = question.kind === 'single' ? question.choices.some(({ weight }) => weight !== 0 && weight !== 100)
    : question.kind === 'multiple' ? new Set(question.choices.map(({ weight }) => weight).filter((weight) => weight > 0)).size > 1 || question.choices.some(({ weight }) => weight < 0)
      : question.kind === 'cloze' && question.gaps.some((gap) => gap.kind === 'choice' && gap.choices.some(({ weight }) => weight !== 0 && weight < 100));
  const gaps = question.kind === 'cloze' ? question.gaps : [];
  return [
    ...(question.kind === 'hotspot' && question.screen === null ? [errorAt(question.position, 'screen-not-in-format')] : []),
    ...(weights ? [at('weights')] : []), ...(question.tags.some((tag) => /[,;\n]/.test(tag)) ? [at('tags')] : []),
    ...(gaps.some((gap) => (gap.kind === 'choice' ? gap.choices : gap.answers).some(({ feedback }) => feedback.html !== '')) ? [at('answerFeedback')] : []),
    ...(gaps.some((gap) => gap.kind === 'choice' && (gap.look !== 'menu' || gap.many || gap.shuffle)) ? [at('gapLook')] : []), ...(gaps.some((gap) => gap.kind === 'short-text' && gap.caseSensitive) ? [at('caseSensitive')] : []),
  ];
}

function cellsOf(question: ExchangedQuestion, language: WorkbookLanguage): Cells {
  const parted = splitSample(question.stem);
  const { about } = question;
  return [
    [column('id'), question.idNumber], [column('sample'), parted ? markedWords(parted.sample.html) : ''], [column('stem'), markedWords((parted?.stem ?? question.stem).html)],
    ...(sheetKinds[question.kind as SheetName] as unknown as SheetKind).cells(question, workbookWords[language]),
    [column('explanation'), markedWords(question.generalFeedback.html)], [column('points'), question.points],
    ...aboutFields.map((field): Cells[number] => [column(field), field === 'difficulty' && about.difficulty !== undefined ? Number(about.difficulty) || about.difficulty : about[field] ?? '']),
    [column('tags'), question.tags.map((tag) => tag.replace(/[,;\n]/g, ' ')).join(', ')], [column('category'), question.category.map((name) => name.replaceAll('/', '//')).join('/')], [column('name'), question.name],
  ];
}

/** The columns of a sheet, numbered ones as many as the fullest row needs. */
function columnsOf(kind: SheetName, rows: readonly Cells[]): ColumnKey[] {
  const most = new Map<ColumnName, number>();
  for (const row of rows) for (const [{ name, index }] of row) most.set(name, Math.max(most.get(name) ?? 0, index + 1));
  const own = sheetKinds[kind].columns.flatMap((told): ColumnKey[] => {
    if (typeof told === 'string') return [column(told)];
    const [least, ...names] = told;
    const count = Math.max(least, ...names.map((name) => most.get(name) ?? 0));
    return Array.from({ length: count }, (_, index) => names.map((name) => column(name, index))).flat();
  });
  return [...before.map((name) => column(name)), ...own, ...behind.map((name) => column(name))];
}

function facts(key: ColumnKey, kind: SheetName, keys: readonly ColumnKey[], language: WorkbookLanguage): SheetColumn {
  const { value, note } = workbookWords[language];
  const choices: Partial<Record<ColumnName, readonly string[]>> = { answer: [value.true, value.false], device: [value.phone, value.computer], difficulty: ['1', '2', '3'] };
  for (const name of ['fixed', 'partial', 'case', 'unitRequired'] as const) choices[name] = [value.yes, value.no];
  const letters = keys.filter(({ name }) => name === 'choice').map(({ index }) => letter(index));
  const told = key.name === 'right' && kind === 'single' ? letters : choices[key.name];
  const hint = key.name !== 'right' ? undefined : kind === 'single' ? note.choice : kind === 'multiple' ? note.choices : note.numbers;
  const width = wide.includes(key.name) ? 44 : isNumbered(key.name) ? 24 : 14;
  return { header: headerOf(key, language), width, ...(told ? { choices: told } : {}), ...(hint === undefined ? {} : { hint }) };
}

const encoder = new TextEncoder();

/** The XML of one sheet in pieces; only the cells of its rows are held. */
async function* sheetPieces(kind: SheetName, rows: readonly Cells[], language: WorkbookLanguage): AsyncGenerator<Uint8Array, void> {
  const examples = rows.length === 0 ? [exampleCells(kind, workbookWords[language])] : [];
  const keys = columnsOf(kind, [...rows, ...examples]);
  const columns = keys.map((key) => facts(key, kind, keys, language));
  const place = new Map(keys.map((key, index) => [keyText(key), index]));
  yield encoder.encode(sheetStart(columns, true, false));
  let text = '';
  for (const [index, cells] of [...examples, ...rows].entries()) {
    const values: (CellValue | undefined)[] = Array.from({ length: keys.length });
    for (const [key, value] of cells) values[place.get(keyText(key)) ?? 0] = value;
    text += rowXml(values, index + 2, examples.length > 0 ? cellStyles.example : cellStyles.text);
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text + sheetEnd(columns, rows.length + 500));
}

const guideSheet = (language: WorkbookLanguage): Uint8Array => {
  const { guide, value } = workbookWords[language];
  const lines = Object.values(guide).map((line) => line.replace('{{example}}', value.example));
  return encoder.encode(`${sheetStart([{ header: '', width: 110 }], false, true)}${lines.map((line, index) => rowXml([line], index + 1, cellStyles.guide)).join('')}${sheetEnd([], 1)}`);
};

/**
 * Writes the workbook of officials: a guide, and one sheet a kind with headings in `language`, choices to pick from, and an
 * example where a sheet has no questions. Without questions it is the empty form to fill in.
 */
export async function* writeWorkbook(items: WriteSource, { onIssue, language = 'vi', title }: WriteOptions = {}): AsyncGenerator<Uint8Array, void> {
  const rows = new Map<ExchangedKind, Cells[]>();
  for await (const item of items) {
    if ('category' in item) continue;
    const { question } = item;
    const notes = [...writeNotes(question, workbookCarries), ...ownNotes(question)];
    const cells = notes.some(({ severity }) => severity === 'error') ? [] : cellsOf(question, language);
    if (cells.some(([, value]) => String(value).length > longestCell)) notes.push(errorAt(question.position, 'text-too-long-for-cell', { most: longestCell }));
    for (const issue of notes) onIssue?.(issue);
    if (notes.some(({ severity }) => severity === 'error')) continue;
    const list = rows.get(question.kind) ?? [];
    list.push(cells.filter(([, value]) => value !== ''));
    rows.set(question.kind, list);
  }
  const words = workbookWords[language];
  yield* zipped((async function* parts(): AsyncGenerator<ZipPart> {
    yield { name: 'xl/worksheets/sheet1.xml', bytes: guideSheet(language) };
    for (const [index, kind] of sheetNames.entries()) yield { name: `xl/worksheets/sheet${index + 2}.xml`, bytes: sheetPieces(kind, rows.get(kind) ?? [], language) };
    for (const [name, xml] of workbookParts([words.sheet.guide, ...sheetNames.map((kind) => words.sheet[kind])], title ?? words.title)) yield { name, bytes: encoder.encode(xml) };
  })());
}
