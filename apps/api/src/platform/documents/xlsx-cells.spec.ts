import { describe, expect, it } from '@jest/globals';
import { cellXml, columnName, freeSheetName, rowHeight, serialDay, serialMoment, sheetName, xmlText } from './xlsx-cells.ts';

describe('cells of a workbook', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('names column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });

  it('counts 01/01/2026 in Hải Phòng as day 46023', () => {
    expect(serialDay(new Date('2025-12-31T17:00:00Z'))).toBe(46_023);
    expect(serialDay(new Date('2025-12-31T16:59:59Z'))).toBe(46_022);
    expect(serialDay(new Date('2025-12-31T16:59:59.999Z'))).toBe(46_022);
    expect(serialMoment(new Date('2025-12-31T17:00:00Z'))).toBe(46_023);
    expect(serialMoment(new Date('2026-01-01T05:00:00Z'))).toBe(46_023.5);
  });

  it('shows each kind of value in its own format', () => {
    expect(cellXml(1_234, 'number', 'A2')).toBe('<c r="A2" s="2"><v>1234</v></c>');
    expect(cellXml(0, 'number', 'A2')).toBe('<c r="A2" s="2"><v>0</v></c>');
    expect(cellXml(12.5, 'number', 'A2')).toBe('<c r="A2" s="6"><v>12.5</v></c>');
    expect(cellXml(1957, 'year', 'A2')).toBe('<c r="A2" s="7"><v>1957</v></c>');
    expect(cellXml(90, 'percent', 'A2')).toBe('<c r="A2" s="4"><v>0.9</v></c>');
    expect(cellXml('2026-01-01', 'date', 'A2')).toBe('<c r="A2" s="3"><v>46023</v></c>');
    expect(cellXml(new Date('2026-01-01T05:00:00Z'), 'date', 'A2')).toBe('<c r="A2" s="3"><v>46023</v></c>');
    expect(cellXml(new Date('2026-01-01T05:00:00Z'), 'datetime', 'A2')).toBe('<c r="A2" s="5"><v>46023.5</v></c>');
    expect(cellXml('ít hơn 5', 'number', 'A2')).toContain('t="inlineStr"');
    expect(cellXml(1957, 'text', 'A2')).toContain('>1957</t>');
  });

  it('writes a day that spreadsheets count wrongly as text', () => {
    expect(cellXml('1900-02-28', 'date', 'A2')).toContain('>28/02/1900</t>');
    expect(cellXml('1900-03-01', 'date', 'A2')).toContain('<v>61</v>');
  });

  it.each([null, undefined, ''])('leaves the cell of %p empty: missing is not 0', (value) => {
    expect(cellXml(value, 'number', 'A2')).toBe('');
  });

  it('refuses a number or a date that is none', () => {
    expect(() => cellXml(Number.NaN, 'number', 'A2')).toThrow('A2');
    expect(() => cellXml(Number.POSITIVE_INFINITY, 'percent', 'A2')).toThrow('A2');
    expect(() => cellXml(new Date('none'), 'date', 'A2')).toThrow('A2');
    expect(() => cellXml(new Date('none'), 'datetime', 'A2')).toThrow('A2');
  });

  it('cuts a text that would make the file unreadable, never inside a sign', () => {
    const cell = cellXml(`${'a'.repeat(32_765)}😀&&`, 'text', 'A2');
    expect(cell).toContain(`${'a'.repeat(32_765)}…</t>`);
    expect(cellXml('&'.repeat(32_767), 'text', 'A2')).toContain(`>${'&amp;'.repeat(32_767)}</t>`);
  });

  it('makes a row as high as its longest text, up to the highest there is', () => {
    const columns = [{ type: 'text', width: 20 }, { type: 'number', width: 4 }] as const;
    expect(rowHeight(['Nguyễn Thị Thuỳ Dương'.slice(0, 20), 123_456_789], columns)).toBe('');
    expect(rowHeight(['Quản lý kho, sản xuất bằng dữ liệu', null], columns)).toBe(' ht="31.5"');
    expect(rowHeight(['một\nhai\nba', null], columns)).toBe(' ht="47.25"');
    expect(rowHeight(['x'.repeat(5_000)], columns)).toBe(' ht="409"');
    expect(rowHeight([null, undefined], columns)).toBe('');
  });

  it('keeps text as text', () => {
    expect(xmlText('a\u0000b\u001bc\tđ\r\ne\ufffe')).toBe('abc\tđ\ne');
    expect(xmlText('x_x0041_y')).toBe('x_x005F_x0041_y');
    expect(xmlText('Hoà'.normalize('NFD'))).toBe('Hoà'.normalize('NFC'));
    expect(xmlText('<&"> \ud800')).toBe('&lt;&amp;&quot;&gt; \ufffd');
  });
});

describe('names of sheets', () => {
  it('are such that spreadsheets accept them', () => {
    expect(sheetName('Danh sách: tháng 11/2026')).toBe('Danh sách  tháng 11 2026');
    expect(sheetName('x'.repeat(50))).toHaveLength(31);
    expect(sheetName("'[?]'")).toBe('Sheet');
    expect(sheetName('history')).toBe('history Sheet');
    expect(sheetName(`${'x'.repeat(30)}😀`)).toBe('x'.repeat(30));
  });

  it('differ from one another, whatever the capitals', () => {
    const taken = new Set<string>();
    expect(freeSheetName('Tổ 1', taken)).toBe('Tổ 1');
    expect(freeSheetName('TỔ 1', taken)).toBe('TỔ 1 (2)');
    expect(freeSheetName('Tổ 1', taken)).toBe('Tổ 1 (3)');
    expect(freeSheetName('x'.repeat(40), taken)).toHaveLength(31);
    expect(freeSheetName('x'.repeat(40), taken)).toBe(`${'x'.repeat(27)} (2)`);
  });
});
