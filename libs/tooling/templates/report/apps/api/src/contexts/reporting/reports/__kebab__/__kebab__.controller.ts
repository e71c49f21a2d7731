import { Controller, Inject } from '@nestjs/common';
import { __camel__Routes } from '@hocso/contracts/reporting/__kebab__.contract';
import type { __Pascal__ } from '@hocso/contracts/reporting/__kebab__.contract';
import { From } from '../../../../platform/auth/viewer.ts';
import type { Requester } from '../../../../platform/auth/viewer.ts';
import { Implement } from '../../../../platform/http/implement.ts';
import { __Pascal__Query } from './__kebab__.query.ts';

@Controller()
export class __Pascal__Controller {
  constructor(@Inject(__Pascal__Query) private readonly query: __Pascal__Query) {}

  @Implement(__camel__Routes.read__Pascal__)
  read(@From() from: Requester): Promise<__Pascal__> {
    return this.query.read(from.tenantId);
  }
}
