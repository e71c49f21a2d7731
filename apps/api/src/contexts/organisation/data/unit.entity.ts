import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A node of the ward's tree: tổ dân phố, office, association, agency, business. Closed, never deleted. */
@Entity('unit')
@Index('uq_unit_open_name', ['tenantId', 'kind', 'searchKey'], { unique: true, where: '"valid_to" is null' })
@ForeignKey('unit', ['tenantId', 'parentId'], ['tenantId', 'id'], { name: 'fk_unit_parent' })
export class UnitEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') kind: string;
  @Column('text') name: string;
  @Column('text') searchKey: string;
  @Column('integer') position: number;
  @Column('timestamptz') validFrom: Date;
  @Column('timestamptz', { nullable: true }) validTo: Date | null;
}
