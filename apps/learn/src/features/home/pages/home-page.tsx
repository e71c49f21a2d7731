import type { CourseCard } from '@hocso/contracts/catalogue/courses.contract';
import type { Audience } from '@hocso/domain/competency/audience';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { useEffect } from 'react';
import type { PageProps } from '../../../app/route-types.ts';
import { CourseList, ErrandTiles } from '../../../course/course-list.tsx';
import { courseWords } from '../../../course/course-words.ts';
import { DirectiveWords } from '../../../course/directive-words.tsx';
import { apiUrls } from '../../../data/api-urls.ts';
import { useData } from '../../../data/use-data.ts';
import { audienceOrder, audienceSlugs, preferenceParams } from '../../../site/preferences.ts';
import { usePreferences } from '../../../site/preferences-context.tsx';
import { useLoadedSite } from '../../../site/use-site.ts';
import { AudienceChoice } from '../components/audience-choice.tsx';
import { HomeSide } from '../components/home-side.tsx';
import { NextSheet } from '../components/next-sheet.tsx';
import { homeWords } from '../words.ts';
import '../home.css';

/** Home: who one is on the first visit, from then on the next lesson, errands and courses of that audience. */
export function Page({ search }: PageProps) {
  const { preferences, setAudience } = usePreferences();
  const said = audienceOrder.find((audience) => audienceSlugs[audience] === search.get(preferenceParams.audience));
  const audience = said ?? preferences.audience;
  useEffect(() => { if (said && said !== preferences.audience) setAudience(said); }, [said, preferences.audience, setAudience]);
  if (!audience || search.has('chon')) return <AudienceChoice />;
  return <AudienceHome audience={audience} />;
}

function AudienceHome({ audience }: { audience: Audience }) {
  const say = useWords(homeWords);
  const sayCourse = useWords(courseWords);
  const site = useLoadedSite();
  const { courses } = useData<{ courses: CourseCard[] }>(apiUrls.coursesOf(useLanguage(), audience));
  const directive = site.audiences.find(({ code }) => code === audience)?.directive ?? '';
  return (
    <div className="lr-two">
      <div className="lr-side">
        <NextSheet courses={courses} />
        {courses.length > 1 && (
          <section aria-labelledby="errands">
            <h2 id="errands">{say('errands.title')}</h2>
            <ErrandTiles courses={courses} />
          </section>
        )}
        {courses.length > 0 && (
          <section className="hs-stack" aria-labelledby="courses">
            <h2 id="courses">{sayCourse(`heading.${audience}`)}</h2>
            <DirectiveWords words={directive} />
            <CourseList courses={courses} />
          </section>
        )}
      </div>
      <HomeSide audience={audience} courses={courses} />
    </div>
  );
}
