import type { Cells } from './row.ts';
import { column } from './row.ts';
import type { SheetName, WorkbookWords } from './workbook-words.ts';

/** A filled-in row that shows how a sheet is meant; its code says that it is an example. */
export function exampleCells(kind: SheetName, { value, sampleRow: told }: WorkbookWords): Cells {
  const own: Record<SheetName, Cells> = {
    'single': [[column('stem'), told.stem], [column('choice', 0), told.choiceA], [column('choice', 1), told.choiceB], [column('choice', 2), told.choiceC], [column('right'), 'B'], [column('explanation'), told.explanation]],
    'multiple': [[column('stem'), told.multipleStem], [column('choice', 0), told.multipleA], [column('choice', 1), told.multipleB], [column('choice', 2), told.multipleC], [column('right'), 'A, C']],
    'true-false': [[column('stem'), told.trueFalseStem], [column('answer'), value.true]],
    'matching': [[column('stem'), told.matchingStem], [column('left', 0), told.left1], [column('pair', 0), told.right1], [column('left', 1), told.left2], [column('pair', 1), told.right2], [column('distractor', 0), told.distractor]],
    'ordering': [[column('stem'), told.orderingStem], [column('item', 0), told.item1], [column('item', 1), told.item2], [column('item', 2), told.item3]],
    'short-text': [[column('stem'), told.shortStem], [column('accepted', 0), told.short]],
    'numeric': [[column('stem'), told.numericStem], [column('value', 0), 12], [column('tolerance', 0), 0]],
    'cloze': [[column('stem'), told.clozeStem], [column('gap', 0), told.gap1], [column('gap', 1), told.gap2]],
    'hotspot': [[column('stem'), told.hotspotStem], [column('device'), value.phone], [column('screenTitle'), told.screen], [column('element', 0), told.element1], [column('element', 1), told.element2], [column('element', 2), told.element3], [column('right'), '1, 2']],
  };
  return [[column('id'), value.example], ...own[kind]];
}
