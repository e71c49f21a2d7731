import { randomStream } from '@hocso/domain/primitives/seeded-random';
import { Doorkeeper, LearnerRepository } from '../contexts/identity/identity.api.ts';
import { ChangeSettings, CompleteSetup, CreateTeamMember, IssueSetupLink, ManageUnits, OrganisationRepository } from '../contexts/organisation/organisation.api.ts';
import { firstWard } from '../first-ward.ts';
import { Database } from '../platform/database/database.ts';
import type { PrepareContext } from '../prepare.ts';
import { demoName } from './demo-names.ts';
import { demoWard } from './demo-ward.ts';

/** The first officer of the demo ward does what a real one does: set-up link, units, variables, team members. */
export async function setUpDemoWard(context: PrepareContext): Promise<void> {
  const path = await context.get(IssueSetupLink).run(firstWard);
  const token = path?.split('/').at(-1) ?? '';
  const { officer } = demoWard;
  const { opened } = await context.get(CompleteSetup).run(token, { ...officer, organisationName: demoWard.name, organisationCode: demoWard.code }, 'demo');
  const actorId = opened.learnerId;
  const units = context.get(ManageUnits);
  await units.add(firstWard, actorId, { kind: 'neighbourhood-group', names: [...demoWard.neighbourhoods] });
  for (const [kind, name] of demoWard.units) await units.add(firstWard, actorId, { kind, names: [name] });
  await units.add(firstWard, actorId, { kind: 'business', names: [...demoWard.businesses] });
  await context.get(ChangeSettings).run(firstWard, actorId, { variables: { ...demoWard.variables } });
  await addTeam(context, actorId);
}

/** Six members, two tổ dân phố each; they all have the demo password. */
async function addTeam(context: PrepareContext, actorId: string): Promise<void> {
  const neighbourhoods = (await context.get(OrganisationRepository).openUnits(firstWard)).filter((unit) => unit.kind === 'neighbourhood-group');
  const door = context.get(Doorkeeper);
  const random = randomStream(demoWard.seed);
  const secret = await door.passwords.hash(demoWard.teamPassword);
  for (let number = 0; number < demoWard.teamMembers; number += 1) {
    const unitIds = neighbourhoods.slice(number * 2, number * 2 + 2).map((unit) => unit.id);
    const { memberId } = await context.get(CreateTeamMember).run(firstWard, actorId, { fullName: demoName(random), unitIds });
    const member = await context.get(LearnerRepository).read(firstWard, memberId);
    if (member?.person_id) await context.get(Database).transaction((client) => door.staff.setPassword(member.person_id ?? '', secret, client));
  }
}
