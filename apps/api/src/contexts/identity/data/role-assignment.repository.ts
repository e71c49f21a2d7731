import { Inject, Injectable } from '@nestjs/common';
import type { AssignableRole } from '@hocso/domain/access/roles';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

/** Somebody who holds or held a role over units; after it ended, `units` are those held last. */
export interface RoleHolderRow { id: string; person_id: string; full_name: string; username: string | null; is_active: boolean; units: { id: string; name: string }[] }

const holders = statement('identity.role-holders', `
  with held as (
    select r.learner_id, r.unit_id, r.valid_to, max(coalesce(r.valid_to, 'infinity')) over (partition by r.learner_id) as latest
    from role_assignment r where r.tenant_id = $1 and r.role = $2 and ($3::uuid is null or r.learner_id = $3))
  select l.id, l.person_id, l.full_name, l.username, bool_or(h.valid_to is null) as is_active,
    json_agg(json_build_object('id', u.id, 'name', u.name) order by u.position, u.name) as units
  from held h
  join learner l on l.tenant_id = $1 and l.id = h.learner_id and l.status = 'active'
  join unit u on u.tenant_id = $1 and u.id = h.unit_id
  where coalesce(h.valid_to, 'infinity') = h.latest
  group by l.id, l.person_id, l.full_name, l.username, l.sort_name
  order by is_active desc, l.sort_name, l.id`);
const lock = statement('identity.lock-learner', `select id from learner where tenant_id = $1 and id = $2 for update`);
const end = statement('identity.end-role', `
  update role_assignment set valid_to = $5 where tenant_id = $1 and learner_id = $2 and role = $3 and valid_to is null and unit_id <> all($4::uuid[])`);
const add = statement('identity.add-role-over-units', `
  insert into role_assignment (tenant_id, id, learner_id, role, unit_id, valid_from)
  select $1, n.id, $2, $3, n.unit_id, $6 from unnest($4::uuid[], $5::uuid[]) as n(id, unit_id)
  where not exists (select 1 from role_assignment r where r.tenant_id = $1 and r.learner_id = $2 and r.role = $3 and r.unit_id = n.unit_id and r.valid_to is null)`);

/** Roles that reach over units: one row for each unit, ended rather than removed. */
@Injectable()
export class RoleAssignmentRepository {
  constructor(@Inject(Database) private readonly database: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** Everybody who holds or held the role, present ones first, in the order of Vietnamese names. */
  holders(tenantId: number, role: AssignableRole, client: Queryable = this.database): Promise<RoleHolderRow[]> {
    return client.query(holders, [tenantId, role, null]);
  }

  async holder(tenantId: number, role: AssignableRole, learnerId: string, client: Queryable = this.database): Promise<RoleHolderRow | undefined> {
    return (await client.query<RoleHolderRow>(holders, [tenantId, role, learnerId]))[0];
  }

  /** Lets one change of somebody's roles happen at a time. */
  async lock(tenantId: number, learnerId: string, client: Queryable): Promise<void> {
    await client.query(lock, [tenantId, learnerId]);
  }

  /** Makes the role reach over exactly these units from now on; none at all ends it. */
  async setUnits(tenantId: number, learnerId: string, role: AssignableRole, unitIds: readonly string[], client: Queryable): Promise<void> {
    const now = this.clock.now();
    await client.query(end, [tenantId, learnerId, role, unitIds, now]);
    if (unitIds.length > 0) await client.query(add, [tenantId, learnerId, role, unitIds.map(() => this.clock.newId()), unitIds, now]);
  }
}
