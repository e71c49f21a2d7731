import { Inject, Injectable } from '@nestjs/common';
import { foldMarks, nameSortKey } from '@hocso/domain/primitives/vietnamese';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

export interface LearnerRow {
  id: string; person_id: string | null; status: 'guest' | 'active' | 'erased'; full_name: string | null; username: string | null;
  birth_year: number | null; gender: number; neighbourhood_id: string | null; neighbourhood: string | null; workplace_id: string | null; workplace: string | null;
  chosen_audience: number | null; continue_counter: number; is_doubted: boolean; registered_at: Date | null;
}

const read = statement('identity.read-learner', `
  select l.id, l.person_id, l.status, l.full_name, l.username, l.birth_year, l.gender, l.neighbourhood_id, n.name as neighbourhood, l.workplace_id, w.name as workplace,
    l.chosen_audience, l.continue_counter, l.is_doubted, l.registered_at
  from learner l
  left join unit n on n.tenant_id = l.tenant_id and n.id = l.neighbourhood_id
  left join unit w on w.tenant_id = l.tenant_id and w.id = l.workplace_id
  where l.tenant_id = $1 and l.id = $2`);
const hold = statement('identity.hold-learner', `select id from learner where tenant_id = $1 and id = $2 for share`);
const insert = statement('identity.insert-learner', `
  insert into learner (tenant_id, id, person_id, status, full_name, search_key, sort_name, username, birth_year, neighbourhood_id, workplace_id, chosen_audience, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`);
const activate = statement('identity.activate-learner', `
  update learner set status = 'active', full_name = $3, search_key = $4, sort_name = $5, birth_year = $6, neighbourhood_id = $7, workplace_id = $8, chosen_audience = $9, registered_at = $10
  where tenant_id = $1 and id = $2 and status = 'guest' returning id`);
const correct = statement('identity.correct-learner', `
  update learner set full_name = coalesce($3, full_name), search_key = coalesce($4, search_key), sort_name = coalesce($5, sort_name),
    birth_year = case when $6 then $7 else birth_year end, neighbourhood_id = coalesce($8, neighbourhood_id)
  where tenant_id = $1 and id = $2 and status = 'active' returning id`);
const erase = statement('identity.erase-learner', `
  update learner set status = 'erased', person_id = null, full_name = null, search_key = null, sort_name = null, username = null, birth_year = null,
    phone_cipher = null, continue_counter = continue_counter + 1
  where tenant_id = $1 and id = $2 and status = 'active' returning person_id`);
const setUsername = statement('identity.set-username', `update learner set username = $3 where tenant_id = $1 and id = $2`);
const bumpCounter = statement('identity.bump-continue-counter', `update learner set continue_counter = continue_counter + 1 where tenant_id = $1 and id = $2 returning continue_counter`);
const setDoubted = statement('identity.set-doubted', `update learner set is_doubted = $3 where tenant_id = $1 and id = $2`);
const addAudience = statement('identity.add-audience', `
  insert into audience_membership (tenant_id, learner_id, audience, valid_from, basis) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, learner_id, audience, valid_from) do update set valid_to = null, basis = excluded.basis`);
const endAudience = statement('identity.end-audience', `update audience_membership set valid_to = $4 where tenant_id = $1 and learner_id = $2 and audience = $3 and valid_to is null`);
const audiencesAt = statement('identity.audiences-at', `
  select audience from audience_membership where tenant_id = $1 and learner_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) order by audience`);
const declaredAt = statement('identity.declared-at', `
  select coalesce(bool_and(basis = 'self'), true) as is_self_declared from audience_membership
  where tenant_id = $1 and learner_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)`);
const addConsent = statement('identity.add-consent', `
  insert into consent (tenant_id, learner_id, purpose, given_at, text_version, channel) values ($1, $2, $3, $4, $5, $6)`);
const currentConsent = statement('identity.current-consent', `
  select given_at from consent where tenant_id = $1 and learner_id = $2 and purpose = $3 and withdrawn_at is null order by given_at desc limit 1`);
const withdrawConsent = statement('identity.withdraw-consent', `update consent set withdrawn_at = $3 where tenant_id = $1 and learner_id = $2 and withdrawn_at is null`);
const choose = statement('identity.choose-audience', `update learner set chosen_audience = $3 where tenant_id = $1 and id = $2 and chosen_audience is null`);
const endRoles = statement('identity.end-roles', `update role_assignment set valid_to = $3 where tenant_id = $1 and learner_id = $2 and valid_to is null`);

export interface NewLearner {
  tenantId: number; id: string; personId: string; status: 'guest' | 'active'; fullName: string | null; username?: string | null;
  birthYear?: number | null; neighbourhoodId?: string | null; workplaceId?: string | null; audience?: number | null; createdAt: Date;
}
export interface Identity { fullName: string; birthYear: number | null; neighbourhoodId: string; workplaceId: string | null; audience: number }

/** People of a ward. Names are stored as given, with a folded key to search and a given-name-first key to sort. */
@Injectable()
export class LearnerRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async read(tenantId: number, id: string, client: Queryable = this.database): Promise<LearnerRow | undefined> {
    return (await client.query<LearnerRow>(read, [tenantId, id]))[0];
  }

  /** Reads a learner whose status nobody else can change until the caller's transaction ends. */
  async hold(tenantId: number, id: string, client: Queryable): Promise<LearnerRow | undefined> {
    await client.query(hold, [tenantId, id]);
    return this.read(tenantId, id, client);
  }

  /** Makes a guest, or a member of staff: nobody registers by it. */
  async insert(learner: NewLearner, client: Queryable = this.database): Promise<void> {
    const { fullName } = learner;
    await client.query(insert, [
      learner.tenantId, learner.id, learner.personId, learner.status, fullName, fullName && foldMarks(fullName), fullName && nameSortKey(fullName), learner.username ?? null,
      learner.birthYear ?? null, learner.neighbourhoodId ?? null, learner.workplaceId ?? null, learner.audience ?? null, learner.createdAt,
    ]);
  }

  /** Makes a guest an active learner, registered at `at`; false when it was none any more. The consent is stored beside it. */
  async activate(tenantId: number, id: string, identity: Identity, at: Date, client: Queryable): Promise<boolean> {
    const { fullName, birthYear, neighbourhoodId, workplaceId, audience } = identity;
    return (await client.query(activate, [tenantId, id, fullName, foldMarks(fullName), nameSortKey(fullName), birthYear, neighbourhoodId, workplaceId, audience, at])).length > 0;
  }

  /** Changes what is given; an undefined field stays, a null birth year is removed. */
  async correct(tenantId: number, id: string, changes: { fullName?: string | undefined; birthYear?: number | null | undefined; neighbourhoodId?: string | undefined }): Promise<boolean> {
    const { fullName, birthYear, neighbourhoodId } = changes;
    const name = fullName === undefined ? [null, null, null] : [fullName, foldMarks(fullName), nameSortKey(fullName)];
    return (await this.database.query(correct, [tenantId, id, ...name, birthYear !== undefined, birthYear ?? null, neighbourhoodId ?? null])).length > 0;
  }

  /** Removes everything personal; the row stays under its random id so that figures stay right. */
  async erase(tenantId: number, id: string, at: Date, client: Queryable): Promise<boolean> {
    await client.query(withdrawConsent, [tenantId, id, at]);
    await client.query(endRoles, [tenantId, id, at]);
    return (await client.query(erase, [tenantId, id])).length > 0;
  }

  async setUsername(tenantId: number, id: string, username: string, client: Queryable = this.database): Promise<void> {
    await client.query(setUsername, [tenantId, id, username]);
  }

  async bumpContinueCounter(tenantId: number, id: string, client: Queryable): Promise<number> {
    return (await client.query<{ continue_counter: number }>(bumpCounter, [tenantId, id]))[0]?.continue_counter ?? 0;
  }

  /** Notes that somebody says there is no such person, or takes it back. */
  async setDoubted(tenantId: number, id: string, isDoubted: boolean, client: Queryable): Promise<void> {
    await client.query(setDoubted, [tenantId, id, isDoubted]);
  }

  async addAudience(tenantId: number, id: string, audience: number, from: Date, basis: 'self' | 'import' | 'officer', client: Queryable): Promise<void> {
    await client.query(addAudience, [tenantId, id, audience, from, basis]);
  }

  async endAudience(tenantId: number, id: string, audience: number, at: Date, client: Queryable): Promise<void> {
    await client.query(endAudience, [tenantId, id, audience, at]);
  }

  async audiencesAt(tenantId: number, id: string, at: Date, client: Queryable = this.database): Promise<number[]> {
    return (await client.query<{ audience: number }>(audiencesAt, [tenantId, id, at])).map((row) => row.audience);
  }

  /** Whether everything known of somebody's audiences rests on their own word; false once an officer or a list said so. */
  async isSelfDeclaredAt(tenantId: number, id: string, at: Date, client: Queryable): Promise<boolean> {
    return (await client.query<{ is_self_declared: boolean }>(declaredAt, [tenantId, id, at]))[0]?.is_self_declared ?? true;
  }

  async addConsent(tenantId: number, id: string, textVersion: string, channel: string, at: Date, client: Queryable): Promise<void> {
    await client.query(addConsent, [tenantId, id, 'learning-record', at, textVersion, channel]);
  }

  async consentGivenAt(tenantId: number, id: string): Promise<Date | null> {
    return (await this.database.query<{ given_at: Date }>(currentConsent, [tenantId, id, 'learning-record']))[0]?.given_at ?? null;
  }

  /** Remembers the first audience somebody chose. */
  async chooseAudience(tenantId: number, id: string, audience: number): Promise<void> {
    await this.database.query(choose, [tenantId, id, audience]);
  }
}
