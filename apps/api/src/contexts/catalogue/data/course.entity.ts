import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A course of the common catalogue or of one ward; its content is in its versions. */
@Entity('course')
@Index('uq_course_slug', ['ownerTenantId', 'slug'], { unique: true })
@ForeignKey('organisation', ['ownerTenantId'], ['id'], { name: 'fk_course_owner' })
@ForeignKey('competency', ['competencyId'], ['id'], { name: 'fk_course_competency' })
export class CourseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') ownerTenantId: number;
  @Column('text') code: string;
  @Column('text') slug: string;
  @Column('smallint') competencyId: number;
  @Column('timestamptz') createdAt: Date;
}
