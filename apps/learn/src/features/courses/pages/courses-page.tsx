import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { CourseList } from '../../../course/course-list.tsx';
import { courseWords } from '../../../course/course-words.ts';
import { DirectiveWords } from '../../../course/directive-words.tsx';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { audienceOrder } from '../../../site/preferences.ts';
import { usePreferences } from '../../../site/preferences-context.tsx';
import { useLoadedSite } from '../../../site/use-site.ts';
import { coursesWords } from '../words.ts';
import '../courses.css';

/** All courses by audience, the visitor’s own audience first. */
export function Page() {
  const say = useWords(coursesWords);
  const sayCourse = useWords(courseWords);
  const site = useLoadedSite();
  const { preferences } = usePreferences();
  const { courses } = useData<{ courses: CourseCard[] }>(apiUrls.courses(useLanguage()));
  const order = audienceOrder.slice().sort((a, b) => Number(b === preferences.audience) - Number(a === preferences.audience));
  return (
    <div className="lr-catalogue">
      <div className="hs-stack">
        <h1>{say('list.title')}</h1>
        <p>{say('list.lead')}</p>
      </div>
      {order.map((audience) => {
        const own = courses.filter((course) => course.audience === audience);
        return (
          <section key={audience} className="hs-stack" aria-labelledby={audience}>
            <h2 id={audience}>{sayCourse(`heading.${audience}`)}</h2>
            <DirectiveWords words={site.audiences.find(({ code }) => code === audience)?.directive ?? ''} />
            {own.length > 0 ? <CourseList courses={own} /> : <p className="hs-small">{say('list.empty')}</p>}
          </section>
        );
      })}
    </div>
  );
}
