import { Inject, Injectable } from '@nestjs/common';
import type { LoadedCourse } from '@hocso/content/loaded-course';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { CompetencyRepository } from '../../competency/competency.api.ts';
import type { CourseManifest } from '../course-manifest.ts';
import { CatalogueRepository } from '../data/catalogue.repository.ts';

export interface Publication { slug: string; number: number; isNew: boolean }

/** Publishes courses read from files into the common catalogue; content whose hash is known makes no new version. */
@Injectable()
export class PublishCourses {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CatalogueRepository) private readonly catalogue: CatalogueRepository,
    @Inject(CompetencyRepository) private readonly competencies: CompetencyRepository,
  ) {}

  /** Publishes all of `courses`, each in its own transaction. Past versions and what was learned by them stay as they are. */
  async run(courses: readonly LoadedCourse[]): Promise<Publication[]> {
    const published: Publication[] = [];
    for (const course of courses) published.push(await this.publish(course));
    return published;
  }

  private publish(course: LoadedCourse): Promise<Publication> {
    return this.database.transaction(async (client) => {
      const now = this.clock.now();
      let courseId = await this.catalogue.lockCourse(course.slug, client);
      if (!courseId) {
        courseId = this.clock.newId();
        const competencyId = await this.competencies.idOf(course.file.competency, client);
        await this.catalogue.insertCourse({ id: courseId, code: course.file.code, slug: course.slug, competencyId, createdAt: now }, client);
      }
      const newest = await this.catalogue.newestVersion(courseId, client);
      if (newest?.content_hash === course.contentHash) return { slug: course.slug, number: newest.number, isNew: false };
      const number = (newest?.number ?? 0) + 1;
      const version = { id: this.clock.newId(), courseId, number, contentHash: course.contentHash, manifest: manifestOf(course), publishedAt: now };
      await this.catalogue.insertVersion(version, course.lessons.map((lesson) => lesson.bodies), course.quiz.questions, client);
      return { slug: course.slug, number, isNew: true };
    });
  }
}

const manifestOf = (course: LoadedCourse): CourseManifest => ({
  slug: course.slug,
  file: course.file,
  lessons: course.lessons.map(({ slug, type, minutes, parts, structure, texts }) => ({ slug, type, minutes, parts, source: structure.source, reviewedOn: structure.reviewedOn, texts })),
  quiz: { draw: course.quiz.draw, passPercent: course.quiz.passPercent, poolSize: course.quiz.questions.length },
});
