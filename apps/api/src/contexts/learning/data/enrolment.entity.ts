import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A learner in a course, pinned to the version it began with. `periodKey` tells repeated duties apart. */
@Entity('enrolment')
@Index('uq_enrolment_period', ['tenantId', 'learnerId', 'courseId', 'periodKey'], { unique: true })
@ForeignKey('learner', ['tenantId', 'learnerId'], ['tenantId', 'id'], { name: 'fk_enrolment_learner' })
@ForeignKey('course_version', ['courseVersionId'], ['id'], { name: 'fk_enrolment_version' })
export class EnrolmentEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') learnerId: string;
  @Column('uuid') courseId: string;
  @Column('uuid') courseVersionId: string;
  @Column('text', { default: '' }) periodKey: string;
  @Column('smallint') origin: number;
  @Column('text', { nullable: true }) channelCode: string | null;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') lastActivityAt: Date;
  @Column('timestamptz', { nullable: true }) completedAt: Date | null;
}
