import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A role somebody holds; a team member has one row for each tổ dân phố in scope. */
@Entity('role_assignment')
@Index('ix_role_assignment_learner', ['tenantId', 'learnerId'])
@Check('ck_role_assignment_role', `"role" in ('team-member', 'ward-coordinator', 'administrator')`)
@ForeignKey('learner', ['tenantId', 'learnerId'], ['tenantId', 'id'], { name: 'fk_role_assignment_learner' })
@ForeignKey('unit', ['tenantId', 'unitId'], ['tenantId', 'id'], { name: 'fk_role_assignment_unit' })
export class RoleAssignmentEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') learnerId: string;
  @Column('text') role: string;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @Column('timestamptz') validFrom: Date;
  @Column('timestamptz', { nullable: true }) validTo: Date | null;
}
