import { PassThrough, Writable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { writeWorkbook } from './xlsx-writer.ts';
import type { Sheet, WorkbookProperties } from './xlsx-writer.ts';

/** The files of a zip by its directory at the end, read without the library that wrote it. */
function unzipped(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment, start] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 20)));
    expect(content).toHaveLength(zip.readUInt32LE(at + 24));
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = content.toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

async function written(sheets: Iterable<Sheet> | AsyncIterable<Sheet>, properties?: WorkbookProperties): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  const out = new PassThrough();
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(out, sheets, properties);
  return unzipped(Buffer.concat(chunks));
}

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Danh sách: tháng 11/2026', rows,
  columns: [{ header: 'Họ và tên', width: 30, type: 'text' }, { header: 'Năm sinh', width: 10, type: 'number' }, { header: 'Ngày', width: 12, type: 'date' }, { header: 'Điểm', width: 8, type: 'percent' }],
});
const people = function* (count: number): Generator<unknown[]> {
  for (let index = 0; index < count; index++) yield [`Nguyễn Thị Thuỳ Dương ${index}`, index, null, null];
};

describe('writing a workbook', () => {
  it('keeps Vietnamese text, numbers, dates and percentages in their own formats', async () => {
    const xml = (await written([sheet([['Nguyễn Thị Thuỳ Dương', 1957, new Date('2025-12-31T17:00:00Z'), 90]])]))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('Nguyễn Thị Thuỳ Dương');
    expect(xml).toContain('<c r="B2" s="2"><v>1957</v></c><c r="C2" s="3"><v>46023</v></c><c r="D2" s="4"><v>0.9</v></c>');
  });

  it('freezes and repeats the headings, filters every row and fits an A4 page', async () => {
    const files = await written([sheet(people(3))]);
    const xml = files['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:D4"/>');
    expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Họ và tên</t></is></c>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(files['xl/workbook.xml']).toContain("'Danh sách  tháng 11 2026'!$A$1:$D$4");
    expect(files['xl/workbook.xml']).toContain("'Danh sách  tháng 11 2026'!$1:$1");
  });

  it('writes what looks like a formula as text', async () => {
    const xml = (await written([sheet([['=cmd|"/c calc"!A1\u0000\ud800', null, null, null], ['+84', null, null, null], ['@SUM(A1)', null, null, null]])]))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<c r="A2" s="8" t="inlineStr"><is><t xml:space="preserve">=cmd|&quot;/c calc&quot;!A1\ufffd</t></is></c>');
    expect(xml).not.toContain('<f>');
  });

  it('leaves cells without a value out: missing is not 0', async () => {
    const xml = (await written([sheet([['An', null, undefined, '']])]))['xl/worksheets/sheet1.xml'];
    expect(xml).toMatch(/<row r="2"><c r="A2"[^\n]*?<\/c><\/row>/);
    expect(xml).not.toMatch(/r="[BCD]2"/);
  });

  it('tells title, author and time of the file, and of nothing else', async () => {
    const core = (await written([sheet([])], { title: 'Kết quả 1e <tháng 11>', author: 'Phường Việt Hoà', createdAt: new Date('2026-11-22T08:00:00.000Z') }))['docProps/core.xml'];
    expect(core).toContain('<dc:title>Kết quả 1e &lt;tháng 11&gt;</dc:title><dc:creator>Phường Việt Hoà</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T08:00:00Z</dcterms:created>');
  });

  it('takes sheets as they come and gives them names that differ', async () => {
    const sheets = async function* (): AsyncGenerator<Sheet> {
      yield sheet(people(1));
      yield await Promise.resolve({ ...sheet([]), name: 'DANH SÁCH: tháng 11/2026' });
    };
    const files = await written(sheets());
    expect(files['xl/workbook.xml']).toMatch(/name="Danh sách {2}tháng 11 2026" sheetId="1".*name="DANH SÁCH {2}tháng 11 2026 \(2\)" sheetId="2"/);
    expect(files['xl/worksheets/sheet2.xml']).toContain('<autoFilter ref="A1:D1"/>');
    expect(files['[Content_Types].xml']).toContain('/xl/worksheets/sheet2.xml');
    expect(files['xl/_rels/workbook.xml.rels']).toContain('worksheets/sheet2.xml');
  });

  it('keeps every letter of many rows', async () => {
    const xml = (await written([sheet(people(20_000))]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml.match(/<row /g)).toHaveLength(20_001);
    expect(xml.match(/Nguyễn Thị Thuỳ Dương \d+</g)).toHaveLength(20_000);
    expect(xml).not.toContain('\ufffd');
  });

  it('reads no faster than the file is taken', async () => {
    let given = 0;
    let taken = 0;
    let ahead = 0;
    const rows = function* (): Generator<unknown[]> {
      for (; given < 40_000; given++) {
        ahead = Math.max(ahead, given - taken);
        yield [`${given} ${Math.sin(given)}`, given, null, null];
      }
    };
    // Takes a piece only when the one before has been dealt with, a turn later.
    const out = new Writable({ highWaterMark: 1, write(_chunk, _encoding, done) { taken = given; setImmediate(done); } });
    await writeWorkbook(out, [sheet(rows())]);
    expect(given).toBe(40_000);
    expect(ahead).toBeLessThan(3_000);
  });

  it('lets others work while it writes', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    await written([sheet(people(20_000))]);
    isOver = true;
    expect(turns).toBeGreaterThan(20);
  });
});

describe('a workbook that cannot be finished', () => {
  it('reads no more rows when the reader has gone', async () => {
    const out = new PassThrough({ highWaterMark: 1024 });
    let given = 0;
    let isReleased = false;
    const rows = function* (): Generator<unknown[]> {
      try {
        for (; given < 1_000_000; given += 1) {
          if (given === 5_000) out.destroy();
          yield [`Người số ${given} ${Math.sin(given)}`, given, null, null];
        }
      } finally {
        isReleased = true;
      }
    };
    out.resume();
    await expect(writeWorkbook(out, [sheet(rows())])).rejects.toThrow('went away');
    expect(given).toBeLessThan(10_000);
    expect(isReleased).toBe(true);
    await expect(writeWorkbook(out, [sheet([])])).rejects.toThrow('went away');
  });

  it('stops waiting for room when the reader goes away', async () => {
    const out = new PassThrough({ highWaterMark: 16 });
    setTimeout(() => out.destroy(), 20);
    await expect(writeWorkbook(out, [sheet(people(100_000))])).rejects.toThrow('went away');
  });

  it('stops waiting for the end when the reader goes away', async () => {
    const out = new Writable({ highWaterMark: 1_000_000, write: () => {} });
    setTimeout(() => out.destroy(), 20);
    await expect(writeWorkbook(out, [sheet(people(10))])).rejects.toThrow('went away');
  });

  it('breaks the file off when its rows fail, so that nobody takes half of it for the whole', async () => {
    const out = new PassThrough();
    out.resume();
    const rows = function* (): Generator<unknown[]> {
      yield* people(2_000);
      throw new Error('the database went down');
    };
    await expect(writeWorkbook(out, [sheet(rows())])).rejects.toThrow('the database went down');
    expect(out.destroyed).toBe(true);
    expect(out.writableFinished).toBe(false);
  });

  it('passes on the error of the stream', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) });
    await expect(writeWorkbook(out, [sheet(people(20_000))])).rejects.toThrow('no space left');
  });

  it.each([['no sheet', []], ['a sheet without columns', [{ name: 'x', columns: [], rows: [] }]]])('refuses a workbook with %s', async (_what, sheets: Sheet[]) => {
    await expect(writeWorkbook(new PassThrough().resume(), sheets)).rejects.toThrow(RangeError);
  });
});
