import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One sitting of a quiz, packed: questions by number, answers and points in dealt order. Partitioned by month on `id`. */
@Entity('attempt')
@ForeignKey('enrolment', ['tenantId', 'enrolmentId'], ['tenantId', 'id'], { name: 'fk_attempt_enrolment' })
export class AttemptEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enrolmentId: string;
  @Column('uuid') learnerId: string;
  @Column('uuid') courseVersionId: string;
  @Column('smallint') number: number;
  @Column('smallint') mode: number;
  @Column('smallint') state: number;
  @Column('smallint') keyRevision: number;
  @Column('integer') seed: number;
  @Column('integer') sequence: number;
  @Column('smallint', { array: true }) questions: number[];
  @Column('jsonb') answers: unknown;
  @Column('smallint', { array: true, nullable: true }) points: number[] | null;
  @Column('smallint', { nullable: true }) rawPoints: number | null;
  @Column('smallint') maxPoints: number;
  @Column('smallint') passPoints: number;
  @Column('boolean', { nullable: true }) passed: boolean | null;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
}
