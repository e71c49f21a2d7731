import { Global, Module } from '@nestjs/common';
import { AnalysisSetting } from './analysis-setting.ts';
import { OrganisationRepository } from './data/organisation.repository.ts';
import { SettingsController } from './http/settings.controller.ts';
import { SetupController } from './http/setup.controller.ts';
import { SiteController } from './http/site.controller.ts';
import { TeamMembersController } from './http/team-members.controller.ts';
import { UnitsController } from './http/units.controller.ts';
import { SetupLinks } from './setup-links.ts';
import { ChangeSettings } from './use-cases/change-settings.ts';
import { ChangeTeamMember } from './use-cases/change-team-member.ts';
import { CompleteSetup } from './use-cases/complete-setup.ts';
import { CreateTeamMember } from './use-cases/create-team-member.ts';
import { IssueSetupLink } from './use-cases/issue-setup-link.ts';
import { ManageUnits } from './use-cases/manage-units.ts';
import { WardProfile } from './ward-profile.ts';
import { WardSettings } from './ward-settings.ts';
import { WardVariables } from './ward-variables.ts';

@Global()
@Module({
  controllers: [SettingsController, SetupController, SiteController, TeamMembersController, UnitsController],
  providers: [AnalysisSetting, ChangeSettings, ChangeTeamMember, CompleteSetup, CreateTeamMember, IssueSetupLink, ManageUnits, OrganisationRepository, SetupLinks, WardProfile, WardSettings, WardVariables],
  exports: [AnalysisSetting, ChangeSettings, ChangeTeamMember, CompleteSetup, CreateTeamMember, IssueSetupLink, ManageUnits, OrganisationRepository, WardProfile, WardVariables],
})
export class OrganisationModule {}
