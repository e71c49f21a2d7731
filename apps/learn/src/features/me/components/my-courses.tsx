import type { Me } from '@hocso/contracts/identity/identity.contract';
import { formatDate, useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { ProgressBar } from '@hocso/ui/progress-bar';
import { pageAddresses } from '../../../site/addresses.ts';
import { meWords } from '../words.ts';
import { Link } from '../../../site/link.tsx';

type MyCourse = Me['courses'][number];

/** Every course begun: how far, and for finished ones whether it counts and where its paper is. */
export function MyCourses({ me }: { me: Me }) {
  const say = useWords(meWords);
  return (
    <section className="hs-stack" aria-labelledby="mine">
      <h2 id="mine">{say('courses.title')}</h2>
      {me.courses.length === 0 && <p>{say('courses.empty')}</p>}
      <ul className="lr-mine">{me.courses.map((course) => <li key={course.slug} className="hs-card"><CourseRow course={course} /></li>)}</ul>
    </section>
  );
}

function CourseRow({ course }: { course: MyCourse }) {
  const say = useWords(meWords);
  const { completion } = course;
  return (
    <>
      <h3><Link className="lr-back" to={completion ? pageAddresses.finished(course.slug) : pageAddresses.course(course.slug)}>{course.title}</Link></h3>
      {course.state === 'in-progress' && <ProgressBar label={course.title} value={course.percent} max={100} />}
      {!completion && <p className="hs-small">{say(`courses.state.${course.state}`, { percent: course.percent })}</p>}
      {completion && <CompletionLine completion={completion} />}
    </>
  );
}

function CompletionLine({ completion }: { completion: NonNullable<MyCourse['completion']> }) {
  const say = useWords(meWords);
  const date = formatDate(completion.completedAt);
  if (completion.status === 'revoked') return <p className="hs-small">{say('courses.revoked')}</p>;
  if (completion.status === 'under_review') return <p className="hs-small">{say('courses.underReview')}</p>;
  if (!completion.certificateCode) return <p className="hs-small">{say('courses.uncounted', { date })}</p>;
  return (
    <>
      <p className="lr-counted"><Icon name="check-circle" /><span>{say('courses.counted', { date, points: completion.rawPoints, max: completion.maxPoints })}</span></p>
      <p><Link className="lr-back" to={pageAddresses.certificate(completion.certificateCode)}><Icon name="document" />{say('courses.paper')}</Link></p>
    </>
  );
}
