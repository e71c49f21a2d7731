import type { Permission } from '@hocso/domain/access/permissions';
import type { Provider, Type } from '@nestjs/common';

/** A report as the module and its test know it. Rows and columns are its own business. */
export interface Report {
  id: string;
  /** Who may look at the figures. */
  permission: Permission;
  /** Who may take the rows behind them out of the product, and as what. */
  exports: readonly { format: 'xlsx'; permission: Permission }[];
  controllers: readonly Type[];
  providers: readonly Provider[];
}
