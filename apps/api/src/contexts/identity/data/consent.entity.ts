import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A consent as it was given: purpose, version of the text shown, channel, time (Law 91/2025/QH15: provable). */
@Entity('consent')
@ForeignKey('learner', ['tenantId', 'learnerId'], ['tenantId', 'id'], { name: 'fk_consent_learner' })
export class ConsentEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') learnerId: string;
  @PrimaryColumn('text') purpose: string;
  @PrimaryColumn('timestamptz') givenAt: Date;
  @Column('text') textVersion: string;
  @Column('text') channel: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
