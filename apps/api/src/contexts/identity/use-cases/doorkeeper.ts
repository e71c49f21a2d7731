import { Inject, Injectable } from '@nestjs/common';
import { ContinueCodes } from '../continue-codes.ts';
import { Passwords } from '../passwords/passwords.ts';
import { Sessions } from './sessions.ts';
import { StaffAccounts } from './staff-accounts.ts';

/** What signing in needs beside the records: codes, passwords, accounts, sessions. */
@Injectable()
export class Doorkeeper {
  constructor(
    @Inject(ContinueCodes) readonly codes: ContinueCodes,
    @Inject(Passwords) readonly passwords: Passwords,
    @Inject(StaffAccounts) readonly staff: StaffAccounts,
    @Inject(Sessions) readonly sessions: Sessions,
  ) {}
}
