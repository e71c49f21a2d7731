import { Inject, Injectable } from '@nestjs/common';
import { foldMarks } from '@hocso/domain/primitives/vietnamese';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

export interface OrganisationRow { id: number; kind: string; code: string; name: string; team_label: string; is_demo: boolean; set_up_at: Date | null }
export interface UnitRow { id: string; kind: string; name: string; position: number; is_open: boolean }
export interface UnitCountRow extends UnitRow { learner_count: number; team_member_count: number }
export interface SettingRow { key: string; value: string; value_en: string | null; checked_on: string | null }
/** A variable as entered; `valueEn` null where English pages show the Vietnamese value. */
export interface SettingInput { key: string; value: string; valueEn: string | null }

const readOne = statement('organisation.read', `select id, kind, code, name, team_label, is_demo, set_up_at from organisation where id = $1`);
const create = statement('organisation.create', `
  insert into organisation (id, kind, code, name, team_label, is_demo, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`);
const change = statement('organisation.change', `
  update organisation set name = coalesce($2, name), code = coalesce($3, code), team_label = coalesce($4, team_label) where id = $1`);
const setUp = statement('organisation.set-up', `update organisation set name = $2, code = $3, set_up_at = $4 where id = $1 and set_up_at is null returning id`);
const openUnits = statement('organisation.open-units', `
  select id, kind, name, position, true as is_open from unit where tenant_id = $1 and valid_to is null order by kind, position, name`);
const someUnits = statement('organisation.some-units', `
  select id, kind, name, position, valid_to is null as is_open from unit where tenant_id = $1 and id = any($2::uuid[]) order by position, name`);
const countedUnits = statement('organisation.counted-units', `
  with people as (
    select unit_id, count(*) as learners from (
      select neighbourhood_id as unit_id from learner where tenant_id = $1 and status = 'active' and neighbourhood_id is not null
      union all
      select workplace_id from learner where tenant_id = $1 and status = 'active' and workplace_id is not null) l group by unit_id), team as (
    select unit_id, count(distinct learner_id) as members from role_assignment where tenant_id = $1 and role = 'team-member' and valid_to is null group by unit_id)
  select u.id, u.kind, u.name, u.position, u.valid_to is null as is_open, coalesce(p.learners, 0) as learner_count, coalesce(t.members, 0) as team_member_count
  from unit u left join people p on p.unit_id = u.id left join team t on t.unit_id = u.id
  where u.tenant_id = $1 and ($2::uuid is null or u.id = $2) order by u.kind, u.position, u.name`);
const insertUnits = statement('organisation.insert-units', `
  with given as (
    select distinct on (key) id, name, key, place from unnest($3::uuid[], $4::text[], $5::text[]) with ordinality as g(id, name, key, place) order by key, place), fresh as (
    select g.*, row_number() over (order by g.place) as step from given g
    where not exists (select 1 from unit u where u.tenant_id = $1 and u.kind = $2 and u.search_key = g.key and u.valid_to is null))
  insert into unit (tenant_id, id, kind, name, search_key, position, valid_from)
  select $1, f.id, $2, f.name, f.key, (select coalesce(max(position), 0) from unit where tenant_id = $1 and kind = $2) + f.step, $6 from fresh f
  on conflict (tenant_id, kind, search_key) where valid_to is null do nothing returning id`);
const changeUnit = statement('organisation.change-unit', `
  update unit set name = coalesce($3, name), search_key = coalesce($4, search_key),
    valid_to = case when $5::boolean is null then valid_to when $5 then null else coalesce(valid_to, $6) end
  where tenant_id = $1 and id = $2 returning id`);
const settings = statement('organisation.settings', `select key, value, value_en, checked_on from setting where tenant_id = $1`);
const putSettings = statement('organisation.put-settings', `
  insert into setting (tenant_id, key, value, value_en, checked_on, updated_at)
  select $1, g.key, g.value, g.value_en, $5, $6 from unnest($2::text[], $3::text[], $4::text[]) as g(key, value, value_en)
  on conflict (tenant_id, key) do update set value = excluded.value, value_en = excluded.value_en, checked_on = excluded.checked_on, updated_at = excluded.updated_at`);

/** The ward itself, its units and its content variables. */
@Injectable()
export class OrganisationRepository {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  async read(tenantId: number): Promise<OrganisationRow | undefined> {
    return (await this.database.query<OrganisationRow>(readOne, [tenantId]))[0];
  }

  async create(row: Pick<OrganisationRow, 'id' | 'kind' | 'code' | 'name' | 'team_label' | 'is_demo'>): Promise<void> {
    await this.database.query(create, [row.id, row.kind, row.code, row.name, row.team_label, row.is_demo, this.clock.now()]);
  }

  async change(tenantId: number, changes: { name?: string | undefined; code?: string | undefined; teamLabel?: string | undefined }, client: Queryable = this.database): Promise<void> {
    await client.query(change, [tenantId, changes.name ?? null, changes.code ?? null, changes.teamLabel ?? null]);
  }

  /** Names the ward for the first time; false when that was done already. */
  async setUp(tenantId: number, name: string, code: string, client: Queryable): Promise<boolean> {
    return (await client.query(setUp, [tenantId, name, code, this.clock.now()])).length > 0;
  }

  openUnits(tenantId: number): Promise<UnitRow[]> {
    return this.database.query(openUnits, [tenantId]);
  }

  /** The units of these ids that the ward has, closed ones too, in their order. */
  units(tenantId: number, ids: readonly string[], client: Queryable = this.database): Promise<UnitRow[]> {
    return client.query(someUnits, [tenantId, ids]);
  }

  countedUnits(tenantId: number, unitId: string | null = null): Promise<UnitCountRow[]> {
    return this.database.query(countedUnits, [tenantId, unitId]);
  }

  /** Adds units by name; returns how many were new. A name that differs only in marks or capitals exists already. */
  async addUnits(tenantId: number, kind: string, names: readonly string[], client: Queryable = this.database): Promise<number> {
    return (await client.query(insertUnits, [tenantId, kind, names.map(() => this.clock.newId()), names, names.map(foldMarks), this.clock.now()])).length;
  }

  /** Renames, closes or reopens; false where the ward has no such unit. A taken name breaks `uq_unit_open_name`. */
  async changeUnit(tenantId: number, id: string, changes: { name?: string | undefined; isOpen?: boolean | undefined }, client: Queryable): Promise<boolean> {
    const values = [tenantId, id, changes.name ?? null, changes.name ? foldMarks(changes.name) : null, changes.isOpen ?? null, this.clock.now()];
    return (await client.query(changeUnit, values)).length > 0;
  }

  settings(tenantId: number): Promise<SettingRow[]> {
    return this.database.query(settings, [tenantId]);
  }

  async putSettings(tenantId: number, values: readonly SettingInput[], checkedOn: string, client: Queryable = this.database): Promise<void> {
    await client.query(putSettings, [tenantId, values.map(({ key }) => key), values.map(({ value }) => value), values.map(({ valueEn }) => valueEn), checkedOn, this.clock.now()]);
  }
}
