import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One published state of a course. Immutable: a change of content makes a new version, recognised by its hash. */
@Entity('course_version')
@Index('uq_course_version_number', ['courseId', 'number'], { unique: true })
@ForeignKey('course', ['courseId'], ['id'], { name: 'fk_course_version_course' })
export class CourseVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') courseId: string;
  @Column('integer') number: number;
  @Column('text') contentHash: string;
  @Column('jsonb') manifest: unknown;
  @Column('timestamptz') publishedAt: Date;
}
