import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated fact about learning; only ever added. The state tables can be rebuilt from these. Partitioned by month on `id`. */
@Entity('learning_event')
export class LearningEventEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('smallint') type: number;
  @Column('smallint') mode: number;
  @Column('smallint') source: number;
  @Column('timestamptz') occurredAt: Date;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') learnerId: string;
  @Column('uuid', { nullable: true }) enrolmentId: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('jsonb') payload: unknown;
}
