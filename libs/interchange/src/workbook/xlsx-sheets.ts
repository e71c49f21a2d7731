import type { ZipPackage } from '../bytes/zip-reader.ts';
import { pathInside } from '../bytes/zip-reader.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadLimits } from '../model/limits.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { childOf, childrenOf, wordsIn } from '../xml/xml-node.ts';
import { xmlRecords } from '../xml/xml-records.ts';
import type { Cell } from './row.ts';

export interface SheetPlace { name: string; path: string }
export interface SheetRow { number: number; cells: (Cell & { column: number })[] }

/** Spreadsheets write signs XML does not have, and what looks like such, as `_x0041_`. */
const unescaped = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n');

/** The words of a rich text: its runs, without the reading aids of other scripts. */
const richWords = (node: XmlNode): string => {
  const runs = childrenOf(node).filter(({ name }) => name === 'r' || name === 't');
  return unescaped(runs.map((run) => (run.name === 't' ? wordsIn(run) : wordsIn(childOf(run, 't')))).join(''));
};

/** The sheets of a workbook in their order. */
export async function sheetPlaces(zip: ZipPackage, limits: ReadLimits): Promise<{ sheets: SheetPlace[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const targets = new Map<string, string>();
  const found: { name: string; id: string }[] = [];
  for await (const record of xmlRecords(zip.stream('xl/_rels/workbook.xml.rels'), { limits, isRecord: (name) => name === 'Relationship' })) {
    if ('issue' in record) issues.push(record.issue);
    else targets.set(record.node.attributes.Id ?? '', record.node.attributes.Target ?? '');
  }
  for await (const record of xmlRecords(zip.stream('xl/workbook.xml'), { limits, isRecord: (name) => name === 'sheet', keepPrefixes: true })) {
    if ('issue' in record) issues.push(record.issue);
    else found.push({ name: record.node.attributes.name ?? '', id: Object.entries(record.node.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '' });
  }
  const sheets = found.flatMap(({ name, id }) => {
    const path = pathInside('xl/workbook.xml', targets.get(id) ?? '');
    return path !== undefined && zip.has(path) ? [{ name, path }] : [];
  });
  return { sheets, issues };
}

/** The texts that cells refer to by number. */
export async function sharedTexts(zip: ZipPackage, limits: ReadLimits): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return texts;
  for await (const record of xmlRecords(zip.stream('xl/sharedStrings.xml'), { limits, isRecord: (name) => name === 'si' })) if ('node' in record) texts.push(richWords(record.node));
  return texts;
}

/** The column of a reference like `AB12`, counted from 0. */
export function columnNumber(reference: string): number {
  let number = 0;
  for (const letter of /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function cellOf(node: XmlNode, texts: readonly string[], at: { column: number; reference: string }): Cell & { column: number } {
  const type = node.attributes.t ?? 'n';
  const value = wordsIn(childOf(node, 'v'));
  if (type === 's') return { ...at, text: texts[Number(value)] ?? '', number: null };
  if (type === 'inlineStr') {
    const inside = childOf(node, 'is');
    return { ...at, text: inside ? richWords(inside) : '', number: null };
  }
  if (type === 'b') return { ...at, text: value === '1' ? 'true' : 'false', number: null };
  if (type === 'str') return { ...at, text: unescaped(value), number: null };
  const number = Number(value);
  return value === '' || type === 'e' || !Number.isFinite(number) ? { ...at, text: type === 'e' ? value : '', number: null } : { ...at, text: String(number), number };
}

/** The rows of a sheet, one after another; cells without anything in them are left out. */
export async function* sheetRows(zip: ZipPackage, path: string, texts: readonly string[], limits: ReadLimits): AsyncGenerator<SheetRow | Issue, void> {
  let number = 0;
  for await (const record of xmlRecords(zip.stream(path), { limits, isRecord: (name) => name === 'row' })) {
    if ('issue' in record) {
      yield { ...record.issue, position: { ...record.issue.position, path } };
      return;
    }
    number = Number(record.node.attributes.r) || number + 1;
    let next = 0;
    const cells = childrenOf(record.node, 'c').map((cell) => {
      const reference = cell.attributes.r;
      const column = reference === undefined ? next : columnNumber(reference);
      next = column + 1;
      return cellOf(cell, texts, { column, reference: reference ?? `${columnLetters(column)}${number}` });
    });
    yield { number, cells: cells.filter(({ text }) => text.trim() !== '') };
  }
}

/** A, B, … Z, AA, … of a column counted from 0. */
export function columnLetters(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
