import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The row reports count, frozen at completion (for guests: at consent). Only ever added; a correction is a new row
 * that `supersedes` the old one. Audiences, units and age band are those of that moment.
 */
@Entity('completion_fact')
@Index('uq_completion_fact_enrolment', ['tenantId', 'enrolmentId'], { unique: true, where: '"supersedes" is null' })
@Index('uq_completion_fact_supersedes', ['tenantId', 'supersedes'], { unique: true, where: '"supersedes" is not null' })
@Index('ix_completion_fact_board', { synchronize: false })
@Check('ck_completion_fact_count_key', `"count_key" = "competency_id" + case when 1 = any("audiences") then 256 else 0 end + case when 2 = any("audiences") then 512 else 0 end + case when 3 = any("audiences") then 1024 else 0 end + case when 4 = any("audiences") then 2048 else 0 end + case when "is_self_declared" then 4096 else 0 end`)
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
  /** Competency, audiences and self-declaration in one number, for reports: `countKeyOf` in the domain. */
  @Column('integer') countKey: number;
}
