import { columnName, headerCell, rowHeight, xmlText } from './xlsx-cells.ts';
import type { Column } from './xlsx-cells.ts';

/** What a file says of itself; the title also stands where a program lists its open files. */
export interface WorkbookProperties { title?: string; author?: string; createdAt?: Date }
/** A sheet that was written: its final name and the reference of its last cell, for example `H120`. */
export interface WrittenSheet { name: string; lastCell: string }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const opc = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const font = (bold: string): string => `<font>${bold}<sz val="12"/><color rgb="FF0F1B33"/><name val="Times New Roman"/><family val="1"/></font>`;
const format = (numFmtId: number, alignment: string): string => `<xf numFmtId="${numFmtId}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
// Built-in formats: 3 = #,##0, 4 = #,##0.00, 9 = 0%, 1 = 0, 49 = text; the order is that of cellStyles. Times New Roman
// is the face of official documents (NĐ 30/2020/NĐ-CP), into which these tables are copied.
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EEFB"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF0A4DA2"/></bottom><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
  + `${format(3, '')}${format(164, ' horizontal="right"')}${format(9, '')}${format(165, ' horizontal="right"')}${format(4, '')}${format(1, '')}${format(49, ' wrapText="1"')}</cellXfs>`
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Everything of a sheet before its rows: frozen heading, widths, and one page across when printed. */
export function sheetStart(columns: readonly Column[], isFirst: boolean): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const headers = columns.map(({ header }, index) => headerCell(header, `${columnName(index)}1`)).join('');
  // Headings are bold and stand beside the button of the filter.
  const height = rowHeight(columns.map(({ header }) => header), columns.map(({ width }) => ({ type: 'text', width: Math.max(1, width - 2) })));
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${widths}</cols><sheetData><row r="1"${height}>${headers}</row>`;
}

/** Everything after its rows: the filter, A4 on its side with lines between the cells, page numbers at the foot. */
export const sheetEnd = (lastCell: string): string => `</sheetData><autoFilter ref="A1:${lastCell}"/><printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;

const quoted = (name: string): string => xmlText(`'${name.replaceAll("'", "''")}'`);
const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

function definedNames(sheets: readonly WrittenSheet[]): string {
  // A filter that no hidden name belongs to is dropped by some programs; the heading is printed on every page.
  const names = sheets.flatMap(({ name, lastCell }, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}!$A$1:${absolute(lastCell)}</definedName>`, `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(name)}!$1:$1</definedName>`,
  ]);
  return `<definedNames>${names.join('')}</definedNames>`;
}

const moment = (createdAt: Date | undefined): string => (createdAt ? `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString().slice(0, 19)}Z</dcterms:created>` : '');

/** The parts that need to know all sheets, by their names in the package; they come last. */
export function workbookParts(sheets: readonly WrittenSheet[], { title, author, createdAt }: WorkbookProperties): [string, string][] {
  const ids = sheets.map((_, index) => index + 1);
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    ['xl/styles.xml', styles],
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${definedNames(sheets)}</workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${opc}/relationships">${ids.map((id) => `<Relationship Id="rId${id}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${ids.length + 1}" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`],
    ['docProps/core.xml', `${head}<cp:coreProperties xmlns:cp="${opc}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title ?? '')}</dc:title><dc:creator>${xmlText(author ?? '')}</dc:creator>${moment(createdAt)}</cp:coreProperties>`],
    ['docProps/app.xml', `${head}<Properties xmlns="${office}/extended-properties"><Application>Học Số</Application></Properties>`],
    ['_rels/.rels', `${head}<Relationships xmlns="${opc}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${opc}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`],
    ['[Content_Types].xml', `${head}<Types xmlns="${opc}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`)}${override('/xl/styles.xml', `${sheetType}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}${ids.map((id) => override(`/xl/worksheets/sheet${id}.xml`, `${sheetType}.worksheet+xml`)).join('')}</Types>`],
  ];
}
