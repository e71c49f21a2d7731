import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The body of a lesson in both languages, kept with the ward or catalogue that owns it. */
@Entity('lesson_body')
@ForeignKey('course_version', ['courseVersionId'], ['id'], { name: 'fk_lesson_body_version' })
export class LessonBodyEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') courseVersionId: string;
  @PrimaryColumn('smallint') lessonNo: number;
  @Column('jsonb') body: unknown;
}
