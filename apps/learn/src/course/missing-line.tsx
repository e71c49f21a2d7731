import type { CoursePage } from '@hocso/contracts/catalogue/courses.contract';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { pageAddresses } from '../site/addresses.ts';
import { courseWords } from './course-words.ts';
import { Link } from '../site/link.tsx';

/** "Còn thiếu: 2 bài học, 1 bài kiểm tra": what stands between the learner and the completion; nothing when nothing does. */
export function MissingLine({ missing }: { missing: CoursePage['missing'] }) {
  const say = useWords(courseWords);
  const parts = [
    ...(missing.lessons.length > 0 ? [say('missing.lessons', { count: missing.lessons.length })] : []),
    ...(missing.quiz ? [say('missing.quiz')] : []),
  ];
  if (parts.length === 0 && !missing.name) return null;
  return (
    <Notice state="info" title={say('missing.lead')}>
      {parts.join(', ')}
      {parts.length > 0 ? '.' : <>{say('missing.name')} <Link to={pageAddresses.registration}>{say('missing.nameAction')}</Link></>}
    </Notice>
  );
}
