import { Global, Module } from '@nestjs/common';
import { ContinueCodes } from './continue-codes.ts';
import { AccessRepository } from './data/access.repository.ts';
import { LearnerRepository } from './data/learner.repository.ts';
import { RoleAssignmentRepository } from './data/role-assignment.repository.ts';
import { SessionsController } from './http/sessions.controller.ts';
import { Passwords } from './passwords/passwords.ts';
import { RegistrationKeys } from './registration-keys.ts';
import { Doorkeeper } from './use-cases/doorkeeper.ts';
import { Sessions } from './use-cases/sessions.ts';
import { SignIn } from './use-cases/sign-in.ts';
import { StaffAccounts } from './use-cases/staff-accounts.ts';
import { Viewers } from './viewers.ts';

@Global()
@Module({
  controllers: [SessionsController],
  providers: [AccessRepository, ContinueCodes, Doorkeeper, LearnerRepository, Passwords, RegistrationKeys, RoleAssignmentRepository, Sessions, SignIn, StaffAccounts, Viewers],
  exports: [AccessRepository, ContinueCodes, Doorkeeper, LearnerRepository, RegistrationKeys, RoleAssignmentRepository, Sessions, StaffAccounts, Viewers],
})
export class IdentityModule {}
