import { Global, Module } from '@nestjs/common';
import { NeighboursRepository } from './data/neighbours.repository.ts';
import { TeamController } from './http/team.controller.ts';
import { TeamOverviewReader } from './team-overview-reader.ts';
import { AssistNeighbour } from './use-cases/assist-neighbour.ts';
import { ListNeighbours } from './use-cases/list-neighbours.ts';

@Global()
@Module({ controllers: [TeamController], providers: [AssistNeighbour, ListNeighbours, NeighboursRepository, TeamOverviewReader], exports: [AssistNeighbour, ListNeighbours, TeamOverviewReader] })
export class AssistanceModule {}
