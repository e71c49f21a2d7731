import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import type { Attempt } from '@hocso/contracts/learning/attempts.contract';
import { useLanguage } from '@hocso/ui/i18n';
import type { PageProps } from '../../../app/route-types.ts';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData, useOptionalData } from '../../../data/use-data.ts';
import { AttemptPlayer } from '../components/attempt-player.tsx';
import { AttemptResultView } from '../components/attempt-result.tsx';
import { QuizIntro } from '../components/quiz-intro.tsx';
import '../quiz.css';

/** The quiz of a course: what awaits, the open attempt, or its result, all at one address. */
export function Page({ params, search }: PageProps) {
  const language = useLanguage();
  const course = useData<CoursePage>(apiUrls.course(language, params['slug'] ?? ''));
  const id = search.get('luot');
  const attempt = useOptionalData<Attempt>(apiUrls.attempt(language, id ?? ''));
  if (id && attempt.body) {
    return attempt.body.result
      ? <AttemptResultView key={`${id}-result`} course={course} attempt={attempt.body} result={attempt.body.result} />
      : <AttemptPlayer key={id} course={course} attempt={attempt.body} />;
  }
  return <QuizIntro course={course} problem={id ? attempt.problem : null} />;
}
