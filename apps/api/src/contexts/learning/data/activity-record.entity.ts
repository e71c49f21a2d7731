import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * How far one lesson or the quiz of an enrolment is. The `draft…` columns only help to resume; everything else can be
 * rebuilt from events. `clientKey` keeps a repeated start from dealing a second attempt.
 */
@Entity('activity_record')
@Index('uq_activity_record_client_key', ['tenantId', 'clientKey'], { unique: true, where: '"client_key" is not null' })
@ForeignKey('enrolment', ['tenantId', 'enrolmentId'], ['tenantId', 'id'], { name: 'fk_activity_record_enrolment' })
export class ActivityRecordEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') enrolmentId: string;
  @PrimaryColumn('text') activityKey: string;
  @Column('smallint') state: number;
  @Column('smallint', { default: 0 }) draftPart: number;
  @Column('integer', { default: 0 }) draftSeconds: number;
  @Column('smallint', { default: 0 }) attempts: number;
  @Column('smallint', { default: 0 }) failedAttempts: number;
  @Column('smallint', { nullable: true }) bestPoints: number | null;
  @Column('uuid', { nullable: true }) attemptId: string | null;
  @Column('boolean', { default: false }) isAttemptOpen: boolean;
  @Column('uuid', { nullable: true }) clientKey: string | null;
  @Column('smallint', { array: true, default: '{}' }) questionsMet: number[];
  @Column('timestamptz', { nullable: true }) completedAt: Date | null;
}
