import { Controller, Inject } from '@nestjs/common';
import { teamRoutes } from '@hocso/contracts/assistance/team.contract';
import type { HardQuestions, TeamOverview } from '@hocso/contracts/assistance/team.contract';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf } from '@hocso/contracts/route';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, ParamsOfRoute, QueryOfRoute } from '../../../platform/http/implement.ts';
import { FindHardQuestions } from '../../analysis/analysis.api.ts';
import { TeamOverviewReader } from '../team-overview-reader.ts';
import { unitsInScope } from '../team-scope.ts';
import { AssistNeighbour } from '../use-cases/assist-neighbour.ts';
import { ListNeighbours } from '../use-cases/list-neighbours.ts';

const { readTeamOverview, listHardQuestions, listNeighbours, renewContinueCode, reportNoSuchPerson } = teamRoutes;

@Controller()
export class TeamController {
  constructor(
    @Inject(TeamOverviewReader) private readonly overview: TeamOverviewReader,
    @Inject(ListNeighbours) private readonly list: ListNeighbours,
    @Inject(AssistNeighbour) private readonly assist: AssistNeighbour,
    @Inject(FindHardQuestions) private readonly hard: FindHardQuestions,
  ) {}

  @Implement(readTeamOverview)
  readTeamOverview(@From() from: Requester, @QueryOfRoute(readTeamOverview) { unitId, lang }: QueryOf<typeof readTeamOverview>): Promise<TeamOverview> {
    return this.overview.read(from.tenantId, signedInOf(from), unitId, lang);
  }

  @Implement(listHardQuestions)
  listHardQuestions(@From() from: Requester, @QueryOfRoute(listHardQuestions) { unitId, lang }: QueryOf<typeof listHardQuestions>): Promise<HardQuestions> {
    return this.hard.of(from.tenantId, unitsInScope(signedInOf(from), unitId), lang);
  }

  @Implement(listNeighbours)
  listNeighbours(@From() from: Requester, @QueryOfRoute(listNeighbours) query: QueryOf<typeof listNeighbours>): Promise<ReplyOf<typeof listNeighbours>> {
    return this.list.run(from.tenantId, signedInOf(from), query);
  }

  @Implement(renewContinueCode)
  async renewContinueCode(@From() from: Requester, @ParamsOfRoute(renewContinueCode) { id }: ParamsOf<typeof renewContinueCode>): Promise<ReplyOf<typeof renewContinueCode>> {
    return { continueCode: await this.assist.renewCode(from.tenantId, signedInOf(from), id) };
  }

  @Implement(reportNoSuchPerson)
  async reportNoSuchPerson(
    @From() from: Requester, @ParamsOfRoute(reportNoSuchPerson) { id }: ParamsOf<typeof reportNoSuchPerson>, @BodyOfRoute(reportNoSuchPerson) body: BodyOf<typeof reportNoSuchPerson>,
  ): Promise<ReplyOf<typeof reportNoSuchPerson>> {
    await this.assist.report(from.tenantId, signedInOf(from), id, body.isUnderReview);
    return { isUnderReview: body.isUnderReview };
  }
}
