import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A tenant: a ward, or the owner of the common catalogue (kind `catalogue`). Its number is never used again. */
@Entity('organisation')
@Index('uq_organisation_host', ['host'], { unique: true, where: '"host" is not null' })
export class OrganisationEntity {
  @PrimaryColumn('integer') id: number;
  @Column('text') kind: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') teamLabel: string;
  @Column('text', { nullable: true }) host: string | null;
  @Column('boolean', { default: false }) isDemo: boolean;
  @Column('timestamptz', { nullable: true }) setUpAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
