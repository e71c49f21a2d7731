import { Inject, Injectable } from '@nestjs/common';
import type { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf } from '@hocso/contracts/route';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Audit } from '../../../platform/audit/audit.ts';
import { brokenConstraint } from '../../../platform/database/constraint.ts';
import { Database } from '../../../platform/database/database.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import type { UnitCountRow } from '../data/organisation.repository.ts';
import { WardProfile } from '../ward-profile.ts';

/** A line as pasted, without doubled spaces. */
const tidy = (name: string): string => name.replace(/\s+/gu, ' ');

/** Adds units by their names and renames, closes or reopens them. A unit is never removed: past figures name it. */
@Injectable()
export class ManageUnits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(WardProfile) private readonly wards: WardProfile,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Adds what is new and leaves the rest; names given twice, or differing only in marks or capitals, are one unit. */
  async add(tenantId: number, actorId: string, { kind, names }: BodyOf<typeof organisationRoutes.createUnits>): Promise<{ created: number; existing: number }> {
    const created = await this.database.transaction(async (client) => {
      const added = await this.organisations.addUnits(tenantId, kind, names.map(tidy), client);
      await this.audit.record({ tenantId, actorId, action: 'unit.added', detail: { kind, created: added, existing: names.length - added } }, client);
      return added;
    });
    this.wards.forget(tenantId);
    return { created, existing: names.length - created };
  }

  /** The unit as it is afterwards. */
  async change(tenantId: number, actorId: string, id: string, changes: BodyOf<typeof organisationRoutes.updateUnit>): Promise<UnitCountRow> {
    const [before] = await this.organisations.units(tenantId, [id]);
    if (!before) throw new DomainError('organisation.unit-not-found');
    const name = changes.name === undefined ? undefined : tidy(changes.name);
    await this.database.transaction(async (client) => {
      await this.organisations.changeUnit(tenantId, id, { name, isOpen: changes.isOpen }, client);
      await this.audit.record({ tenantId, actorId, action: 'unit.changed', subjectId: id, detail: { renamed: name !== undefined, ...(changes.isOpen === undefined ? {} : { isOpen: changes.isOpen }) } }, client);
    }).catch((error: unknown) => {
      throw brokenConstraint(error) === 'uq_unit_open_name' ? new DomainError('organisation.unit-name-taken', { name: name ?? before.name }) : error;
    });
    this.wards.forget(tenantId);
    const [after] = await this.organisations.countedUnits(tenantId, id);
    if (!after) throw new DomainError('organisation.unit-not-found');
    return after;
  }
}
