import type { MigrationInterface, QueryRunner } from 'typeorm';

// These run with the rights of the owner of the tables: the server's own role may neither create partitions nor
// remove a row from an append-only table. Each does one thing and checks its own conditions.

const ensurePartitions = `
  create function ensure_partitions(first_month date, months integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    parent text; month_start timestamptz; lower_id uuid; upper_id uuid; child text; made integer := 0;
  begin
    foreach parent in array array['attempt', 'learning_event', 'audit_event'] loop
      execute format('create table if not exists %I partition of %I default', parent || '_default', parent);
      for step in 0 .. months - 1 loop
        month_start := (date_trunc('month', first_month) + make_interval(months => step)) at time zone 'UTC';
        child := parent || '_' || to_char(month_start at time zone 'UTC', 'YYYYMM');
        if to_regclass(child) is not null then continue; end if;
        lower_id := (lpad(to_hex((extract(epoch from month_start) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;
        upper_id := (lpad(to_hex((extract(epoch from (month_start at time zone 'UTC' + interval '1 month') at time zone 'UTC') * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;
        execute format('create table %I partition of %I for values from (%L) to (%L)', child, parent, lower_id, upper_id);
        made := made + 1;
      end loop;
    end loop;
    return made;
  end $$`;

const eraseGuest = `
  create function erase_guest(ward integer, guest uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    owner_person uuid;
  begin
    select person_id into owner_person from learner where tenant_id = ward and id = guest and status = 'guest' for update;
    if not found then return false; end if;
    delete from attempt where tenant_id = ward and learner_id = guest;
    delete from learning_event where tenant_id = ward and learner_id = guest;
    delete from course_completion where tenant_id = ward and learner_id = guest;
    delete from activity_record where tenant_id = ward and enrolment_id in (select id from enrolment where tenant_id = ward and learner_id = guest);
    delete from enrolment where tenant_id = ward and learner_id = guest;
    delete from learner where tenant_id = ward and id = guest;
    delete from session where person_id = owner_person;
    delete from person where id = owner_person;
    return true;
  end $$`;

export class CreateRoutines1795305600001 implements MigrationInterface {
  readonly name = 'CreateRoutines1795305600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ensurePartitions);
    await runner.query(eraseGuest);
    await runner.query(`revoke all on function ensure_partitions(date, integer), erase_guest(integer, uuid) from public`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function erase_guest(integer, uuid)`);
    await runner.query(`drop function ensure_partitions(date, integer)`);
  }
}
