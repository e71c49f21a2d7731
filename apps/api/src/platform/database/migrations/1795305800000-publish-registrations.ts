import type { MigrationInterface, QueryRunner } from 'typeorm';

const learners = (columns: string): string => `create view v_learner as
    select tenant_id, id, full_name, search_key, birth_year${columns} from learner where status <> 'guest'`;

const views = [
  // Of identity: names are null after erasure. It no longer says who is registered: that took everybody with a name for
  // one, also staff whom an officer entered and who never gave a consent.
  learners(''),
  // Of identity: people who gave a name and a consent as learners and have not withdrawn it, as they are now. People of
  // whom somebody says that they do not exist are left out until that is cleared.
  `create view v_registration as
    select l.tenant_id, l.id, l.full_name, l.search_key, l.birth_year, l.neighbourhood_id, l.workplace_id, l.registered_at,
      array(select m.audience from audience_membership m where m.tenant_id = l.tenant_id and m.learner_id = l.id and m.valid_to is null order by m.audience) as audiences
    from learner l where l.status = 'active' and l.registered_at is not null and not l.is_doubted`,
  // Of organisation: what the ward is called, for files that leave the product.
  `create view v_ward as
    select id as tenant_id, name from organisation where kind = 'ward'`,
];

/** "Registered" comes to mean a consent as a learner: the moment of it stands in `learner`, where counting it is quick. */
export class PublishRegistrations1795305800000 implements MigrationInterface {
  readonly name = 'PublishRegistrations1795305800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update learner l set registered_at = null
      where l.registered_at is not null and l.status = 'active' and not exists (select from consent c where c.tenant_id = l.tenant_id and c.learner_id = l.id and c.purpose = 'learning-record' and c.withdrawn_at is null)`);
    await runner.query(`create index ix_learner_registered on learner (tenant_id, registered_at, id) where status = 'active' and registered_at is not null and not is_doubted`);
    await runner.query('drop view v_learner');
    for (const sql of views) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view v_learner, v_registration, v_ward');
    await runner.query(learners(`, status = 'active' as is_registered`));
    await runner.query('drop index ix_learner_registered');
    await runner.query(`update learner set registered_at = created_at where registered_at is null and status = 'active'`);
  }
}
