import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an enrolment was completed, when, and on what evidence. `status`: 0 valid, 1 under review, 2 revoked. */
@Entity('course_completion')
@Index('ix_course_completion_doubted', ['tenantId', 'enrolmentId'], { where: '"status" <> 0' })
@ForeignKey('enrolment', ['tenantId', 'enrolmentId'], ['tenantId', 'id'], { name: 'fk_course_completion_enrolment' })
export class CourseCompletionEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') enrolmentId: string;
  @Column('uuid') learnerId: string;
  @Column('uuid') courseVersionId: string;
  @Column('uuid', { nullable: true }) evidenceId: string | null;
  @Column('timestamptz') completedAt: Date;
  @Column('smallint') rawPoints: number;
  @Column('smallint') maxPoints: number;
  @Column('smallint') mode: number;
  @Column('smallint', { default: 0 }) status: number;
}
