import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { Tenants } from '../../platform/auth/tenants.ts';
import { OrganisationRepository } from './data/organisation.repository.ts';
import type { OrganisationRow, UnitRow } from './data/organisation.repository.ts';
import { WardVariables } from './ward-variables.ts';

const freshFor = 5_000;

/** A ward as every page shows it: itself and its open units. */
export interface Ward { row: OrganisationRow; units: UnitRow[] }

/** Every page asks for the ward; it is read at most once in five seconds, and again at once after a change here. */
@Injectable()
export class WardProfile {
  readonly #wards = new Map<number, { readAt: number; value: Promise<Ward> }>();

  constructor(
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(WardVariables) private readonly variables: WardVariables,
    @Inject(Tenants) private readonly tenants: Tenants,
  ) {}

  of(tenantId: number): Promise<Ward> {
    const known = this.#wards.get(tenantId);
    if (known && Date.now() - known.readAt < freshFor) return known.value;
    const value = this.read(tenantId);
    this.#wards.set(tenantId, { readAt: Date.now(), value });
    value.catch(() => this.#wards.delete(tenantId));
    return value;
  }

  /** Forgets everything remembered about a ward, after its name, units or variables changed. */
  forget(tenantId: number): void {
    this.#wards.delete(tenantId);
    this.variables.forget(tenantId);
    this.tenants.forget();
  }

  private async read(tenantId: number): Promise<Ward> {
    const [row, units] = await Promise.all([this.organisations.read(tenantId), this.organisations.openUnits(tenantId)]);
    if (!row) throw new DomainError('system.not-ready');
    return { row, units };
  }
}
