import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { LessonBody } from '@hocso/lesson-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import { Database } from '../../../platform/database/database.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { statement } from '../../../platform/database/statement.ts';
import type { CourseManifest } from '../course-manifest.ts';

/** The tenant that owns the common catalogue all wards share. */
export const catalogueTenant = 1;

export interface VersionRow { id: string; course_id: string; number: number; content_hash: string; manifest: CourseManifest; competency_id: number; owner_tenant_id: number }
interface NewVersion { id: string; courseId: string; number: number; contentHash: string; manifest: CourseManifest; publishedAt: Date }

const currentVersions = statement('catalogue.current-versions', `
  select distinct on (v.course_id) v.id, v.course_id, v.number, v.content_hash, v.manifest, c.competency_id, c.owner_tenant_id
  from course_version v join course c on c.id = v.course_id order by v.course_id, v.number desc`);
const oneVersion = statement('catalogue.one-version', `
  select v.id, v.course_id, v.number, v.content_hash, v.manifest, c.competency_id, c.owner_tenant_id
  from course_version v join course c on c.id = v.course_id where v.id = $1`);
const questionsOf = statement('catalogue.questions', `select body from question where tenant_id = $1 and course_version_id = $2 order by question_no`);
const lessonsOf = statement('catalogue.lessons', `select body from lesson_body where tenant_id = $1 and course_version_id = $2 order by lesson_no`);
const courseBySlug = statement('catalogue.course-by-slug', `select id from course where owner_tenant_id = $1 and slug = $2 for update`);
const insertCourse = statement('catalogue.insert-course', `insert into course (id, owner_tenant_id, code, slug, competency_id, created_at) values ($1, $2, $3, $4, $5, $6)`);
const newestVersion = statement('catalogue.newest-version', `select number, content_hash from course_version where course_id = $1 order by number desc limit 1`);
const insertVersion = statement('catalogue.insert-version', `insert into course_version (id, course_id, number, content_hash, manifest, published_at) values ($1, $2, $3, $4, $5, $6)`);
const insertLesson = statement('catalogue.insert-lesson', `insert into lesson_body (tenant_id, course_version_id, lesson_no, body) values ($1, $2, $3, $4)`);
const insertQuestion = statement('catalogue.insert-question', `insert into question (tenant_id, course_version_id, question_no, code, body) values ($1, $2, $3, $4, $5)`);

/** Courses and their immutable versions as they lie in the database. */
@Injectable()
export class CatalogueRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  currentVersions(): Promise<VersionRow[]> {
    return this.database.query(currentVersions);
  }

  async version(id: string): Promise<VersionRow | undefined> {
    return (await this.database.query<VersionRow>(oneVersion, [id]))[0];
  }

  async questions(ownerTenantId: number, versionId: string): Promise<StoredQuestion[]> {
    return (await this.database.query<{ body: StoredQuestion }>(questionsOf, [ownerTenantId, versionId])).map((row) => row.body);
  }

  async lessonBodies(ownerTenantId: number, versionId: string): Promise<Record<Language, LessonBody>[]> {
    return (await this.database.query<{ body: Record<Language, LessonBody> }>(lessonsOf, [ownerTenantId, versionId])).map((row) => row.body);
  }

  /** The id of the catalogue's course of this slug, locked for publishing; undefined when it is new. */
  async lockCourse(slug: string, client: Queryable): Promise<string | undefined> {
    return (await client.query<{ id: string }>(courseBySlug, [catalogueTenant, slug]))[0]?.id;
  }

  async insertCourse(course: { id: string; code: string; slug: string; competencyId: number; createdAt: Date }, client: Queryable): Promise<void> {
    await client.query(insertCourse, [course.id, catalogueTenant, course.code, course.slug, course.competencyId, course.createdAt]);
  }

  async newestVersion(courseId: string, client: Queryable): Promise<{ number: number; content_hash: string } | undefined> {
    return (await client.query<{ number: number; content_hash: string }>(newestVersion, [courseId]))[0];
  }

  async insertVersion(version: NewVersion, lessons: readonly unknown[], questions: readonly StoredQuestion[], client: Queryable): Promise<void> {
    await client.query(insertVersion, [version.id, version.courseId, version.number, version.contentHash, JSON.stringify(version.manifest), version.publishedAt]);
    for (const [index, body] of lessons.entries()) await client.query(insertLesson, [catalogueTenant, version.id, index, JSON.stringify(body)]);
    for (const [index, question] of questions.entries()) await client.query(insertQuestion, [catalogueTenant, version.id, index, question.id, JSON.stringify(question)]);
  }
}
