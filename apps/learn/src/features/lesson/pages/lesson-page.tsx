import type { LessonPage } from '@hocso/contracts/catalogue/courses.contract';
import { useLanguage } from '@hocso/ui/i18n';
import type { PageProps } from '../../../app/route-types.ts';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { LessonView } from '../components/lesson-view.tsx';

/** A lesson, resumed where it was left; one gone over again after a quiz leads back to the quiz. */
export function Page({ params, search }: PageProps) {
  const lesson = useData<LessonPage>(apiUrls.lesson(useLanguage(), params['slug'] ?? '', params['lesson'] ?? ''));
  const shown: LessonPage = search.has('on-lai') ? { ...lesson, next: { kind: 'quiz' } } : lesson;
  return <LessonView key={`${lesson.course.slug}/${lesson.slug}`} lesson={shown} />;
}
