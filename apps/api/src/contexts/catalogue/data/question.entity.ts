import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A question of a course version, key included: it leaves the server only through its type's public schema. */
@Entity('question')
@ForeignKey('course_version', ['courseVersionId'], ['id'], { name: 'fk_question_version' })
export class QuestionEntity {
  @PrimaryColumn('integer') tenantId: number;
  @PrimaryColumn('uuid') courseVersionId: string;
  @PrimaryColumn('smallint') questionNo: number;
  @Column('text') code: string;
  @Column('jsonb') body: unknown;
}
