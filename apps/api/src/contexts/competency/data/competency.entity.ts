import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A competency of 1e (or an awareness topic of 1a-1d, without audience). Titles stand in the framework file. */
@Entity('competency')
@Index('uq_competency_code', ['code'], { unique: true })
export class CompetencyEntity {
  @PrimaryColumn('smallint') id: number;
  @Column('text') code: string;
  @Column('smallint', { nullable: true }) audience: number | null;
  @Column('smallint') position: number;
}
