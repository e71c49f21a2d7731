import { xmlAttribute, xmlText } from '../xml/xml-node.ts';
import type { CellValue } from './row.ts';
import { columnLetters } from './xlsx-sheets.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const opc = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cells hold at most this many letters; a longer one makes the whole file unreadable for Excel. */
export const longestCell = 32_767;
/** Positions of the cell formats in the style sheet. */
export const cellStyles = { plain: 0, header: 1, text: 2, example: 3, guide: 4 } as const;

const font = (more: string): string => `<font>${more}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`;
const format = (fontId: number, fillId: number, numFmtId: number): string => `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
// Format 49 is text: what people type into such a cell stays as typed (1.000, 0912…).
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EEFB"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 2, 49)}${format(0, 0, 49)}${format(2, 0, 49)}${format(0, 0, 49)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** One cell; words stay words whatever they begin with, so nothing is taken for a formula. */
export function cellXml(value: CellValue, column: number, row: number, style: number): string {
  const reference = `${columnLetters(column)}${row}`;
  if (typeof value === 'number') return `<c r="${reference}" s="${style === cellStyles.text ? cellStyles.plain : style}"><v>${value}</v></c>`;
  if (value === '') return '';
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))}</t></is></c>`;
}
export const rowXml = (values: readonly (CellValue | undefined)[], row: number, style: number): string =>
  `<row r="${row}">${values.map((value, column) => (value === undefined ? '' : cellXml(value, column, row, style))).join('')}</row>`;

/** A column on paper: its heading, width in letters, and what may be chosen or is explained in its cells. */
export interface SheetColumn { header: string; width: number; choices?: readonly string[]; hint?: string }

/** Everything of a sheet before its rows. */
export const sheetStart = (columns: readonly SheetColumn[], hasHeader: boolean, isFirst: boolean): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${hasHeader ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${hasHeader ? cellStyles.text : cellStyles.guide}"/>`).join('')}</cols><sheetData>${hasHeader ? rowXml(columns.map(({ header }) => header), 1, cellStyles.header) : ''}`;

/** Everything after its rows: what may be chosen, down to `lastRow`. */
export function sheetEnd(columns: readonly SheetColumn[], lastRow: number): string {
  const rules = columns.flatMap(({ choices, hint }, index) => {
    const place = `${columnLetters(index)}2:${columnLetters(index)}${lastRow}`;
    const prompt = hint === undefined ? '' : ` showInputMessage="1" prompt="${xmlAttribute(hint)}"`;
    if (choices) return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1"${prompt} sqref="${place}"><formula1>${xmlText(`"${choices.join(',')}"`)}</formula1></dataValidation>`];
    return hint === undefined ? [] : [`<dataValidation allowBlank="1"${prompt} sqref="${place}"/>`];
  });
  return `</sheetData>${rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** The parts that know all sheets, by their names in the package. */
export function workbookParts(names: readonly string[], title: string): [name: string, xml: string][] {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const count = names.length;
  return [
    ['xl/styles.xml', styles],
    ['xl/workbook.xml', `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names.map((name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${head}<Relationships xmlns="${opc}/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${count + 1}" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`],
    ['docProps/core.xml', `${head}<cp:coreProperties xmlns:cp="${opc}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`],
    ['_rels/.rels', `${head}<Relationships xmlns="${opc}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${opc}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`],
    ['[Content_Types].xml', `${head}<Types xmlns="${opc}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`)}${override('/xl/styles.xml', `${sheetType}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${names.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${sheetType}.worksheet+xml`)).join('')}</Types>`],
  ];
}
