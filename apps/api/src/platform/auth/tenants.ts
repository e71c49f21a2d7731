import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const listWards = statement('auth.list-wards', `select id, host from organisation where kind = 'ward' order by id`);
const freshFor = 15_000;

/** Which ward an address belongs to: by its host name, else the first ward of the installation. */
@Injectable()
export class Tenants {
  #wards: { id: number; host: string | null }[] = [];
  #readAt = 0;

  constructor(@Inject(Database) private readonly database: Database) {}

  async idOfHost(host: string): Promise<number> {
    if (Date.now() - this.#readAt > freshFor || this.#wards.length === 0) {
      this.#wards = await this.database.query(listWards);
      this.#readAt = Date.now();
    }
    const ward = this.#wards.find((each) => each.host === host) ?? this.#wards[0];
    if (!ward) throw new DomainError('system.not-ready');
    return ward.id;
  }

  /** Forgets what was read, after a ward was added or renamed. */
  forget(): void {
    this.#readAt = 0;
  }
}
