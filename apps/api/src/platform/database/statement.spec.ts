import { describe, expect, it } from '@jest/globals';
import { wardTables, wardViews } from './placement.ts';
import { assertNamesTenant, crossTenantStatement, reportStatement, statement } from './statement.ts';

const refusal = (text: string): (() => void) => () => assertNamesTenant('test.guard', text);

describe('the guard of ward data', () => {
  it.each(wardTables)('refuses every way to reach %s without its ward', (table) => {
    for (const text of [
      `select * from ${table}`, `select * from ${table} where id = $1`, `SELECT 1 FROM\n  ${table} AS t WHERE t.id = $1`, `select 1 from course c join ${table} t on t.id = c.id`,
      `update ${table} set position = 1`, `update ${table} t set position = 1 where t.id = $1`, `delete from ${table} where id = $1`, `delete from course using ${table} t where t.id = course.id`,
      `insert into ${table} (id) values ($1)`, `insert into ${table} values ($1, $2)`,
    ]) expect(refusal(text)).toThrow(`ward data of ${table}`);
  });

  it.each(wardTables)('lets statements about %s pass that name their ward', (table) => {
    for (const text of [
      `select * from ${table} where tenant_id = $1`, `select * from ${table} t where t.tenant_id = $1 and t.id = $2`, `update ${table} set position = 1 where tenant_id = $1`,
      `delete from ${table} where id = $2 and tenant_id=$1`, `insert into ${table} (tenant_id, id) values ($1, $2)`, `insert into ${table} as t\n (tenant_id, id) values ($1, $2)`,
    ]) expect(refusal(text)).not.toThrow();
  });

  it.each(wardViews)('guards the view %s as it guards tables', (view) => {
    expect(refusal(`select count(*) from ${view}`)).toThrow(`ward data of ${view}`);
    expect(refusal(`select count(*) from unit u join ${view} v on v.id = u.id where u.tenant_id = $1`)).toThrow(view);
    expect(refusal(`select count(*) from ${view} v where v.tenant_id = $1`)).not.toThrow();
    expect(() => reportStatement(`test.report-${view}`, `select count(*) from ${view}`)).toThrow(view);
  });

  it('refuses a join that names the ward of one table only', () => {
    expect(refusal('select 1 from enrolment e join learner l on l.id = e.learner_id where e.tenant_id = $1')).toThrow('learner');
    expect(refusal('select 1 from enrolment e join learner l on l.tenant_id = e.tenant_id and l.id = e.learner_id where e.tenant_id = $1')).not.toThrow();
  });

  it('refuses an insert whose source forgets the ward', () => {
    expect(refusal('insert into certificate (tenant_id, enrolment_id) select $1, e.id from enrolment e where e.id = $2')).toThrow('enrolment');
  });

  it('lets tables pass that belong to no ward', () => {
    expect(refusal('select * from course_version v join course c on c.id = v.course_id where v.id = $1')).not.toThrow();
    expect(refusal('delete from session where person_id = $1')).not.toThrow();
  });

  it('is passed by on purpose only where all wards are meant', () => {
    expect(() => statement('test.all-wards', 'select tenant_id from enrolment')).toThrow('enrolment');
    expect(crossTenantStatement('test.every-ward', 'select tenant_id from enrolment')).toEqual({ name: 'test.every-ward', text: 'select tenant_id from enrolment' });
  });
});

describe('the name of a statement', () => {
  it('is given once: the server keeps one plan by name on each connection', () => {
    statement('test.once', 'select 1');
    expect(() => statement('test.once', 'select 2')).toThrow('declared twice');
    expect(() => crossTenantStatement('test.once', 'select 3')).toThrow('declared twice');
  });
});
