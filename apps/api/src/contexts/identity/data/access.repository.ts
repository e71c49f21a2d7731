import { Inject, Injectable } from '@nestjs/common';
import type { AssignableRole, Role } from '@hocso/domain/access/roles';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

export type DirectoryKind = 'username' | 'continue-code' | 'one-time-code' | 'registration' | 'setup';
export interface DirectoryEntry { kind: DirectoryKind; tenant_id: number; person_id: string | null; learner_id: string | null }

const insertPerson = statement('identity.insert-person', `insert into person (id, created_at) values ($1, $2)`);
const deletePerson = statement('identity.delete-person', `
  with sessions as (delete from session where person_id = $1), secrets as (delete from credential where person_id = $1), names as (delete from identity_directory where person_id = $1)
  delete from person where id = $1`);
const insertSession = statement('identity.insert-session', `
  insert into session (person_id, secret_hash, tenant_id, learner_id, is_staff, opened_by, must_set_password, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const deleteSession = statement('identity.delete-session', `delete from session where person_id = $1 and secret_hash = $2`);
const deleteOthers = statement('identity.delete-other-sessions', `delete from session where person_id = $1 and secret_hash <> $2`);
const deleteSessions = statement('identity.delete-sessions', `delete from session where person_id = $1`);
const passwordSet = statement('identity.password-was-set', `update session set must_set_password = false where person_id = $1 and secret_hash = $2`);
const prolong = statement('identity.prolong-session', `update session set expires_at = $3 where person_id = $1 and secret_hash = $2`);
const sweepSessions = statement('identity.sweep-sessions', `delete from session where expires_at < $1`);
const putEntry = statement('identity.put-directory', `
  insert into identity_directory (lookup_hash, kind, tenant_id, person_id, learner_id, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7)`);
const claimEntry = statement('identity.claim-directory', `
  insert into identity_directory (lookup_hash, kind, tenant_id, person_id, learner_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (lookup_hash) do nothing returning kind`);
const takenEntries = statement('identity.taken-directory', `select lookup_hash from identity_directory where lookup_hash = any($1::bytea[])`);
const findEntry = statement('identity.find-directory', `
  select kind, tenant_id, person_id, learner_id from identity_directory where lookup_hash = $1 and (expires_at is null or expires_at > $2)`);
const takeEntry = statement('identity.take-directory', `
  delete from identity_directory where lookup_hash = $1 and (expires_at is null or expires_at > $2) returning kind, tenant_id, person_id, learner_id`);
const dropEntries = statement('identity.drop-directory', `delete from identity_directory where person_id = $1 and kind = $2`);
const dropSetup = statement('identity.drop-setup', `delete from identity_directory where tenant_id = $1 and kind = 'setup'`);
const readPassword = statement('identity.read-password', `select secret from credential where person_id = $1 and kind = 'password'`);
const withPassword = statement('identity.with-password', `select person_id from credential where person_id = any($1::uuid[]) and kind = 'password'`);
const putPassword = statement('identity.put-password', `
  insert into credential (person_id, kind, secret, changed_at) values ($1, 'password', $2, $3) on conflict (person_id, kind) do update set secret = excluded.secret, changed_at = excluded.changed_at`);
const addRole = statement('identity.add-role', `
  insert into role_assignment (tenant_id, id, learner_id, role, unit_id, valid_from) values ($1, $2, $3, $4, $5, $6)`);
const rolesOf = statement('identity.roles-of', `
  select distinct role from role_assignment where tenant_id = $1 and learner_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)`);

export interface NewSession {
  personId: string; secretHash: Buffer; tenantId: number; learnerId: string; isStaff: boolean; openedBy: 'guest' | 'code' | 'password'; mustSetPassword: boolean; createdAt: Date; expiresAt: Date;
}

/** Persons, sessions, sign-in names and codes, passwords, roles. */
@Injectable()
export class AccessRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async insertPerson(id: string, at: Date, client: Queryable): Promise<void> {
    await client.query(insertPerson, [id, at]);
  }
  /** Removes a person with sessions, password and every name and code that leads there. */
  async deletePerson(id: string, client: Queryable): Promise<void> {
    await client.query(deletePerson, [id]);
  }
  async insertSession(session: NewSession, client: Queryable = this.database): Promise<void> {
    const { personId, secretHash, tenantId, learnerId, isStaff, openedBy, mustSetPassword, createdAt, expiresAt } = session;
    await client.query(insertSession, [personId, secretHash, tenantId, learnerId, isStaff, openedBy, mustSetPassword, createdAt, expiresAt]);
  }
  async deleteSession(personId: string, secretHash: Buffer): Promise<void> {
    await this.database.query(deleteSession, [personId, secretHash]);
  }
  async deleteOtherSessions(personId: string, secretHash: Buffer, client: Queryable): Promise<void> {
    await client.query(deleteOthers, [personId, secretHash]);
  }
  /** Signs somebody out everywhere. */
  async deleteSessions(personId: string, client: Queryable): Promise<void> {
    await client.query(deleteSessions, [personId]);
  }
  async passwordWasSet(personId: string, secretHash: Buffer, client: Queryable): Promise<void> {
    await client.query(passwordSet, [personId, secretHash]);
  }
  async prolongSession(personId: string, secretHash: Buffer, expiresAt: Date, client: Queryable): Promise<void> {
    await client.query(prolong, [personId, secretHash, expiresAt]);
  }
  async sweepSessions(now: Date): Promise<void> {
    await this.database.query(sweepSessions, [now]);
  }
  async putEntry(hash: Buffer, entry: DirectoryEntry, expiresAt: Date | null, createdAt: Date, client: Queryable = this.database): Promise<void> {
    await client.query(putEntry, [hash, entry.kind, entry.tenant_id, entry.person_id, entry.learner_id, expiresAt, createdAt]);
  }
  /** Puts an entry unless its hash is taken, even by one that has expired; false when it was. */
  async claimEntry(hash: Buffer, entry: DirectoryEntry, createdAt: Date, client: Queryable, expiresAt: Date | null = null): Promise<boolean> {
    return (await client.query(claimEntry, [hash, entry.kind, entry.tenant_id, entry.person_id, entry.learner_id, createdAt, expiresAt])).length > 0;
  }
  /** Which of `hashes` are taken, as hexadecimal text. */
  async takenHashes(hashes: readonly Buffer[], client: Queryable): Promise<Set<string>> {
    return new Set((await client.query<{ lookup_hash: Buffer }>(takenEntries, [hashes])).map((row) => row.lookup_hash.toString('hex')));
  }
  async findEntry(hash: Buffer, now: Date, client: Queryable = this.database): Promise<DirectoryEntry | undefined> {
    return (await client.query<DirectoryEntry>(findEntry, [hash, now]))[0];
  }
  /** Finds and removes an entry at once: of two requests with the same one-time code only one gets it. */
  async takeEntry(hash: Buffer, now: Date, client: Queryable): Promise<DirectoryEntry | undefined> {
    return (await client.query<DirectoryEntry>(takeEntry, [hash, now]))[0];
  }
  async dropEntries(personId: string, kind: DirectoryKind, client: Queryable): Promise<void> {
    await client.query(dropEntries, [personId, kind]);
  }
  async dropSetup(tenantId: number, client: Queryable = this.database): Promise<void> {
    await client.query(dropSetup, [tenantId]);
  }
  async password(personId: string): Promise<string | undefined> {
    return (await this.database.query<{ secret: string }>(readPassword, [personId]))[0]?.secret;
  }
  /** Which of these persons have set a password. */
  async personsWithPassword(personIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.query<{ person_id: string }>(withPassword, [personIds])).map((row) => row.person_id));
  }
  async putPassword(personId: string, secret: string, at: Date, client: Queryable = this.database): Promise<void> {
    await client.query(putPassword, [personId, secret, at]);
  }
  async addRole(role: { tenantId: number; id: string; learnerId: string; role: AssignableRole; unitId: string | null; from: Date }, client: Queryable): Promise<void> {
    await client.query(addRole, [role.tenantId, role.id, role.learnerId, role.role, role.unitId, role.from]);
  }
  /** The roles held now, `learner` first; only that one for somebody who is no staff. */
  async rolesOf(tenantId: number, learnerId: string, now: Date): Promise<Role[]> {
    const rows = await this.database.query<{ role: Role }>(rolesOf, [tenantId, learnerId, now]);
    return ['learner', ...rows.map((row) => row.role)];
  }
}
