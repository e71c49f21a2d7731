import { Controller, Inject } from '@nestjs/common';
import type { QueryOf } from '@hocso/contracts/route';
import { siteRoutes } from '@hocso/contracts/site/site.contract';
import type { Site, Viewer } from '@hocso/contracts/site/site.contract';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import { From } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Implement, QueryOfRoute } from '../../../platform/http/implement.ts';
import { Framework } from '../../competency/competency.api.ts';
import { Viewers, noticeVersion } from '../../identity/identity.api.ts';
import { OrganisationRepository } from '../data/organisation.repository.ts';
import type { UnitRow } from '../data/organisation.repository.ts';
import { WardVariables } from '../ward-variables.ts';

const freshFor = 5_000;

@Controller()
export class SiteController {
  readonly #ward = new Map<number, { readAt: number; value: Promise<Ward> }>();

  constructor(
    @Inject(OrganisationRepository) private readonly organisations: OrganisationRepository,
    @Inject(WardVariables) private readonly variables: WardVariables,
    @Inject(Framework) private readonly framework: Framework,
    @Inject(Viewers) private readonly viewers: Viewers,
  ) {}

  @Implement(siteRoutes.readSite)
  async readSite(@From() from: Requester, @QueryOfRoute(siteRoutes.readSite) query: QueryOf<typeof siteRoutes.readSite>): Promise<Site> {
    const [ward, { values }, viewer] = await Promise.all([this.ward(from.tenantId), this.variables.valuesOf(from.tenantId), this.viewerOf(from)]);
    return {
      organisation: { name: ward.row.name, code: ward.row.code, isDemo: ward.row.is_demo, isSetUp: ward.row.set_up_at !== null, teamLabel: ward.row.team_label },
      audiences: this.framework.audiences(query.lang),
      neighbourhoods: ward.units.filter((unit) => unit.kind === 'neighbourhood-group').map(choice),
      workplaces: ward.units.filter((unit) => unit.kind !== 'neighbourhood-group').map(choice),
      noticeVersion,
      variables: Object.fromEntries(values),
      viewer,
    };
  }

  private viewerOf(from: Requester): Promise<Viewer | null> {
    return from.signedIn ? this.viewers.viewerOf(from.tenantId, from.signedIn) : Promise.resolve(null);
  }

  /** Every page asks for the ward; it is read at most once in five seconds. */
  private ward(tenantId: number): Promise<Ward> {
    const known = this.#ward.get(tenantId);
    if (known && Date.now() - known.readAt < freshFor) return known.value;
    const value = this.readWard(tenantId);
    this.#ward.set(tenantId, { readAt: Date.now(), value });
    value.catch(() => this.#ward.delete(tenantId));
    return value;
  }

  private async readWard(tenantId: number): Promise<Ward> {
    const [row, units] = await Promise.all([this.organisations.read(tenantId), this.organisations.openUnits(tenantId)]);
    if (!row) throw new DomainError('system.not-ready');
    return { row, units };
  }
}

interface Ward { row: NonNullable<Awaited<ReturnType<OrganisationRepository['read']>>>; units: UnitRow[] }
const choice = ({ id, name, kind }: UnitRow): { id: string; name: string; kind: string } => ({ id, name, kind });
