import { WorkbookFile } from '../../workbook-file.ts';
import type { Report } from '../report.ts';
import { BoardController } from './board.controller.ts';
import { BoardFigures } from './board.figures.ts';
import { BoardList } from './board.list.ts';
import { BoardQuery } from './board.query.ts';
import { BoardWorkbook } from './board.workbook.ts';
import { RegisteredController } from './registered.controller.ts';
import { RegisteredList } from './registered.list.ts';
import { RegisteredQuery } from './registered.query.ts';
import { RegisteredWorkbook } from './registered.workbook.ts';

/** The 1e board: audiences x competencies x units, người and lượt, and the list behind every figure. */
export const boardReport: Report = {
  id: 'board',
  permission: 'board:read',
  exports: [{ format: 'xlsx', permission: 'people:export' }],
  controllers: [BoardController, RegisteredController],
  providers: [BoardFigures, BoardList, BoardQuery, BoardWorkbook, RegisteredList, RegisteredQuery, RegisteredWorkbook, WorkbookFile],
};
