import { Controller, Inject } from '@nestjs/common';
import type { QueryOf } from '@hocso/contracts/route';
import { siteRoutes } from '@hocso/contracts/site/site.contract';
import type { Site, Viewer } from '@hocso/contracts/site/site.contract';
import { From } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { Implement, QueryOfRoute } from '../../../platform/http/implement.ts';
import { Framework } from '../../competency/competency.api.ts';
import { Viewers, noticeVersion } from '../../identity/identity.api.ts';
import type { UnitRow } from '../data/organisation.repository.ts';
import { WardProfile } from '../ward-profile.ts';
import { WardVariables } from '../ward-variables.ts';

@Controller()
export class SiteController {
  constructor(
    @Inject(WardProfile) private readonly wards: WardProfile,
    @Inject(WardVariables) private readonly variables: WardVariables,
    @Inject(Framework) private readonly framework: Framework,
    @Inject(Viewers) private readonly viewers: Viewers,
  ) {}

  @Implement(siteRoutes.readSite)
  async readSite(@From() from: Requester, @QueryOfRoute(siteRoutes.readSite) query: QueryOf<typeof siteRoutes.readSite>): Promise<Site> {
    const [ward, values, viewer] = await Promise.all([this.wards.of(from.tenantId), this.variables.valuesOf(from.tenantId, query.lang), this.viewerOf(from)]);
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
}

const choice = ({ id, name, kind }: UnitRow): { id: string; name: string; kind: string } => ({ id, name, kind });
