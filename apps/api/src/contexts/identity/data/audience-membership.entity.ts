import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody belongs to an audience of 1e, from when to when, and on whose word. */
@Entity('audience_membership')
@Check('ck_audience_membership_audience', `"audience" between 1 and 4`)
@ForeignKey('learner', ['tenantId', 'learnerId'], ['tenantId', 'id'], { name: 'fk_audience_membership_learner' })
export class AudienceMembershipEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') learnerId: string;
  @PrimaryColumn('smallint') audience: number;
  @PrimaryColumn('timestamptz') validFrom: Date;
  @Column('timestamptz', { nullable: true }) validTo: Date | null;
  @Column('text') basis: string;
}
