import { Inject, Injectable } from '@nestjs/common';
import { headlineModes, modeNumber } from '@hocso/domain/completion/completion-mode';
import { Database } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';

export interface CoverageRow { audience: number; competency_id: number; people: number; completions: number }

// The rule of the 1e board (decisions 9) for some tổ dân phố: the audience held and the unit lived in on the day of
// completion, in a mode that counts, not under review, and not replaced by a correction.
const ofNeighbourhoods = statement('learning.coverage-of-neighbourhoods', `
  select k.audience, f.competency_id, count(distinct f.learner_id) as people, count(*) as completions
  from completion_fact f
  join competency k on k.id = f.competency_id and k.audience = any(f.audiences)
  join course_completion c on c.tenant_id = f.tenant_id and c.enrolment_id = f.enrolment_id and c.status = 0
  where f.tenant_id = $1 and f.neighbourhood_id = any($2::uuid[]) and f.mode = any($3::smallint[])
    and not exists (select 1 from completion_fact n where n.tenant_id = $1 and n.supersedes = f.id)
  group by k.audience, f.competency_id`);

/** People and completions per competency of 1e. */
@Injectable()
export class CoverageRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  ofNeighbourhoods(tenantId: number, unitIds: readonly string[]): Promise<CoverageRow[]> {
    return this.database.query(ofNeighbourhoods, [tenantId, unitIds, headlineModes.map(modeNumber)]);
  }
}
