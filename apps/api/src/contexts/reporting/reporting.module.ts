import { Module } from '@nestjs/common';
import { BoardController } from './http/board.controller.ts';
import { BoardWorkbook } from './reports/board/board-workbook.ts';
import { BoardQuery } from './reports/board/board.query.ts';
import { BoardReport } from './reports/board/board.report.ts';

@Module({ controllers: [BoardController], providers: [BoardQuery, BoardReport, BoardWorkbook] })
export class ReportingModule {}
