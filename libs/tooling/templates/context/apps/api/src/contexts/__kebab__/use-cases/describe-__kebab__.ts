import { Injectable } from '@nestjs/common';

/** The first use case of the context: replace it by one that loads, decides with libs/domain, saves and announces. */
@Injectable()
export class Describe__Pascal__ {
  /** Which context answers; there is no error case. */
  run(): { context: '__kebab__' } {
    return { context: '__kebab__' };
  }
}
