import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { columnName, serialDay, sheetName, writeWorkbook } from './xlsx-writer.ts';
import type { Sheet } from './xlsx-writer.ts';

async function written(sheets: Sheet[]): Promise<Record<string, string>> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(out, sheets);
  const files = unzipSync(Buffer.concat(chunks));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheet = (rows: unknown[][]): Sheet => ({
  name: 'Danh sách: tháng 11/2026', rows,
  columns: [{ header: 'Họ và tên', width: 30, type: 'text' }, { header: 'Năm sinh', width: 10, type: 'number' }, { header: 'Ngày', width: 12, type: 'date' }, { header: 'Điểm', width: 8, type: 'percent' }],
});

describe('writing a workbook', () => {
  it('keeps Vietnamese text, numbers, dates and percentages in their own formats', async () => {
    const files = await written([sheet([['Nguyễn Thị Thuỳ Dương', 1957, new Date('2026-11-21T20:00:00Z'), 90]])]);
    const xml = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('Nguyễn Thị Thuỳ Dương');
    expect(xml).toContain('<c r="B2" s="2"><v>1957</v></c>');
    expect(xml).toContain(`<c r="C2" s="3"><v>${serialDay(new Date('2026-11-22T00:00:00Z'))}</v></c>`);
    expect(xml).toContain('<c r="D2" s="4"><v>0.9</v></c>');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:D2"/>');
  });

  it('writes what looks like a formula as text and drops what XML cannot hold', async () => {
    const xml = (await written([sheet([['=cmd|"/c calc"!A1\u0000\ud800', null, null, null]])]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<t xml:space="preserve">=cmd|&quot;/c calc&quot;!A1\ufffd</t>');
    expect(xml).not.toContain('<f>');
  });

  it('leaves cells without a value out: missing is not 0', async () => {
    const xml = (await written([sheet([['An', null, undefined, '']])]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<row r="2"><c r="A2"');
    expect(xml).not.toContain('r="B2"');
  });

  it('writes composed letters whatever form they came in', async () => {
    const xml = (await written([sheet([['Hoà'.normalize('NFD'), 1, null, null]])]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('Hoà'.normalize('NFC'));
  });

  it('streams many rows in pieces', async () => {
    const rows = function* (): Generator<unknown[]> {
      for (let index = 0; index < 20_000; index += 1) yield [`Người số ${index}`, index, null, null];
    };
    const xml = (await written([{ ...sheet([]), rows: rows() }]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<row /g)).toHaveLength(20_001);
    expect(xml).not.toContain('\ufffd');
  });

  it('reads no more rows when the reader has gone', async () => {
    const out = new PassThrough({ highWaterMark: 1024 });
    let given = 0;
    const rows = function* (): Generator<unknown[]> {
      for (; given < 1_000_000; given += 1) {
        if (given === 5_000) out.destroy();
        yield [`Người số ${given} ${Math.sin(given)}`, given, null, null];
      }
    };
    out.resume();
    await expect(writeWorkbook(out, [{ ...sheet([]), rows: rows() }])).rejects.toThrow('went away');
    expect(given).toBeLessThan(10_000);
    await expect(writeWorkbook(out, [sheet([])])).rejects.toThrow('went away');
  });

  it('stops waiting for room when the reader goes away', async () => {
    const out = new PassThrough({ highWaterMark: 16 });
    setTimeout(() => out.destroy(), 20);
    const rows = function* (): Generator<unknown[]> {
      for (let index = 0; index < 100_000; index += 1) yield [`Người số ${index}`, index, null, null];
    };
    await expect(writeWorkbook(out, [{ ...sheet([]), rows: rows() }])).rejects.toThrow('went away');
  });

  it('gives sheets names that spreadsheets accept', () => {
    expect(sheetName('Danh sách: tháng 11/2026')).toBe('Danh sách  tháng 11 2026');
    expect(sheetName('x'.repeat(50))).toHaveLength(31);
  });

  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('names column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });

  it('counts 01/01/2026 in Hải Phòng as day 46023', () => {
    expect(serialDay(new Date('2025-12-31T17:00:00Z'))).toBe(46_023);
    expect(serialDay(new Date('2025-12-31T16:59:59Z'))).toBe(46_022);
  });
});
