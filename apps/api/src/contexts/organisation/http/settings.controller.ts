import { Controller, Inject } from '@nestjs/common';
import { organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { Settings } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf, QueryOf } from '@hocso/contracts/route';
import { From, signedInOf } from '../../../platform/auth/viewer.ts';
import type { Requester } from '../../../platform/auth/viewer.ts';
import { BodyOfRoute, Implement, QueryOfRoute } from '../../../platform/http/implement.ts';
import { ChangeSettings } from '../use-cases/change-settings.ts';
import { WardSettings } from '../ward-settings.ts';

const { readSettings, updateSettings } = organisationRoutes;

@Controller()
export class SettingsController {
  constructor(@Inject(WardSettings) private readonly settings: WardSettings, @Inject(ChangeSettings) private readonly change: ChangeSettings) {}

  @Implement(readSettings)
  readSettings(@From() from: Requester, @QueryOfRoute(readSettings) { lang }: QueryOf<typeof readSettings>): Promise<Settings> {
    return this.settings.read(from.tenantId, lang);
  }

  @Implement(updateSettings)
  async updateSettings(
    @From() from: Requester, @QueryOfRoute(updateSettings) { lang }: QueryOf<typeof updateSettings>, @BodyOfRoute(updateSettings) body: BodyOf<typeof updateSettings>,
  ): Promise<Settings> {
    await this.change.run(from.tenantId, signedInOf(from).learnerId, body);
    return this.settings.read(from.tenantId, lang);
  }
}
