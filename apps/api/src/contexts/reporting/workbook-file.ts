import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Language } from '@hocso/domain/primitives/localized-text';
import { wardDayOf } from '@hocso/domain/primitives/ward-day';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { statement } from '../../platform/database/statement.ts';
import { writeWorkbook } from '../../platform/documents/xlsx-writer.ts';
import type { Sheet } from '../../platform/documents/xlsx-writer.ts';

/** What the rows of a workbook are read with; `ward` is its name, `now` the moment of the whole file. */
export interface WorkbookMoment { client: Queryable; ward: string; now: Date }
export interface WorkbookPlan {
  /** What the file says it is, beside the ward that made it. */
  title: string;
  /** The file's name without day and ending, in ASCII: it stands in a header. */
  name: string;
  sheets(moment: WorkbookMoment): Promise<Sheet[]>;
}

/** One picture of the ward for the whole file, however long it takes: the figure on its first sheet is the number of its rows. */
const onePicture = statement('reporting.one-picture', `set transaction isolation level repeatable read, read only`);
const wardName = statement('reporting.ward-name', `select w.name from v_ward w where w.tenant_id = $1`);

/** Writes the lists of reports as workbooks that say which ward made them, and when. */
@Injectable()
export class WorkbookFile {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes the workbook to `out` while rows are read; one connection is in use until `out` has taken everything. */
  async write(out: Writable, tenantId: number, { title, sheets }: WorkbookPlan): Promise<void> {
    await this.database.transaction(async (client) => {
      await client.query(onePicture);
      const ward = (await client.query<{ name: string }>(wardName, [tenantId]))[0]?.name ?? '';
      const now = this.clock.now();
      await writeWorkbook(out, await sheets({ client, ward, now }), { title, author: ward, createdAt: now });
    });
  }

  /** The workbook as a reply that is sent while it is written. Its name ends in the day it was made. */
  reply(type: string, tenantId: number, plan: WorkbookPlan): StreamableFile {
    const out = new PassThrough();
    // Whoever reads the file hears of an error by its breaking off; without a listener it would end the process.
    out.on('error', () => {});
    this.write(out, tenantId, plan).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('the workbook could not be written')));
    return new StreamableFile(out, { type, disposition: `attachment; filename="${plan.name}-${wardDayOf(this.clock.now().getTime())}.xlsx"` });
  }
}

/** A moment as the first sheet says it, in Vietnamese time. */
export const momentIn = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(moment);
