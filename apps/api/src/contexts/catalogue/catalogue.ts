import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Language } from '@hocso/domain/primitives/localized-text';
import type { LessonBody } from '@hocso/lesson-types/rules';
import type { StoredQuestion } from '@hocso/question-types/rules';
import type { CourseManifest } from './course-manifest.ts';
import { CatalogueRepository } from './data/catalogue.repository.ts';
import type { VersionRow } from './data/catalogue.repository.ts';

/** A course version as the product reads it. Bodies and questions are fetched when first asked for. */
export interface PublishedCourse {
  versionId: string;
  courseId: string;
  ownerTenantId: number;
  competencyId: number;
  slug: string;
  number: number;
  manifest: CourseManifest;
}

const freshFor = 15_000;

/** Reads the catalogue. Versions never change, so each is kept in memory; only "which is newest" is asked again. */
@Injectable()
export class Catalogue {
  readonly #versions = new Map<string, PublishedCourse>();
  readonly #questions = new Map<string, Promise<StoredQuestion[]>>();
  readonly #lessons = new Map<string, Promise<Record<Language, LessonBody>[]>>();
  #current: Promise<Map<string, PublishedCourse>> | undefined;
  #currentReadAt = 0;

  constructor(@Inject(CatalogueRepository) private readonly repository: CatalogueRepository) {}

  /** The newest version of every course, by slug, in the order of the course codes. */
  current(): Promise<Map<string, PublishedCourse>> {
    if (!this.#current || Date.now() - this.#currentReadAt > freshFor) {
      this.#currentReadAt = Date.now();
      this.#current = this.readCurrent().catch((error: unknown) => {
        this.#current = undefined;
        throw error;
      });
    }
    return this.#current;
  }

  /** The newest version of a course; throws `catalogue.course-not-found`. */
  async courseOfSlug(slug: string): Promise<PublishedCourse> {
    const course = (await this.current()).get(slug);
    if (!course) throw new DomainError('catalogue.course-not-found');
    return course;
  }

  /** A version somebody is pinned to. */
  async version(id: string): Promise<PublishedCourse> {
    const known = this.#versions.get(id);
    if (known) return known;
    const row = await this.repository.version(id);
    if (!row) throw new DomainError('catalogue.course-not-found');
    return this.remember(row);
  }

  /** The question pool of a version, answer keys included: never leaves the server as it is. */
  questions(course: PublishedCourse): Promise<StoredQuestion[]> {
    return kept(this.#questions, course.versionId, () => this.repository.questions(course.ownerTenantId, course.versionId));
  }

  /** The lesson bodies of a version in the order of its lessons, ward variables still in place. */
  lessonBodies(course: PublishedCourse): Promise<Record<Language, LessonBody>[]> {
    return kept(this.#lessons, course.versionId, () => this.repository.lessonBodies(course.ownerTenantId, course.versionId));
  }

  /** Forgets which versions are newest, after publishing. */
  forgetCurrent(): void {
    this.#current = undefined;
  }

  private async readCurrent(): Promise<Map<string, PublishedCourse>> {
    const rows = await this.repository.currentVersions();
    const courses = rows.map((row) => this.remember(row)).toSorted((a, b) => (a.manifest.file.code < b.manifest.file.code ? -1 : 1));
    return new Map(courses.map((course) => [course.slug, course]));
  }

  private remember(row: VersionRow): PublishedCourse {
    const known = this.#versions.get(row.id);
    if (known) return known;
    const course: PublishedCourse = {
      versionId: row.id, courseId: row.course_id, ownerTenantId: row.owner_tenant_id, competencyId: row.competency_id, number: row.number,
      slug: row.manifest.slug, manifest: row.manifest,
    };
    this.#versions.set(row.id, course);
    return course;
  }
}

/** Keeps the promise of a value by key; a failed read is forgotten so that the next one tries again. */
function kept<Value>(cache: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const reading = read();
  cache.set(key, reading);
  reading.catch(() => cache.delete(key));
  return reading;
}
