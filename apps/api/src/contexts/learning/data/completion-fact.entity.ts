import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The row reports count, frozen at completion (for guests: at consent). Only ever added; a correction is a new row
 * that `supersedes` the old one. Audiences, units and age band are those of that moment.
 */
@Entity('completion_fact')
@Index('uq_completion_fact_enrolment', ['tenantId', 'enrolmentId'], { unique: true, where: '"supersedes" is null' })
@Index('ix_completion_fact_board', { synchronize: false })
@ForeignKey('enrolment', ['tenantId', 'enrolmentId'], ['tenantId', 'id'], { name: 'fk_completion_fact_enrolment' })
@ForeignKey('competency', ['competencyId'], ['id'], { name: 'fk_completion_fact_competency' })
export class CompletionFactEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enrolmentId: string;
  @Column('uuid') learnerId: string;
  @Column('uuid') courseVersionId: string;
  @Column('smallint') competencyId: number;
  @Column('smallint', { array: true }) audiences: number[];
  @Column('uuid', { nullable: true }) neighbourhoodId: string | null;
  @Column('uuid', { nullable: true }) workplaceId: string | null;
  @Column('smallint') ageBand: number;
  @Column('smallint') gender: number;
  @Column('smallint') mode: number;
  @Column('smallint') source: number;
  @Column('smallint') scorePercent: number;
  @Column('boolean') isSelfDeclared: boolean;
  @Column('text', { nullable: true }) channelCode: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz') completedAt: Date;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid', { nullable: true }) supersedes: string | null;
}
