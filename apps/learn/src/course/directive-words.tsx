import { useWords } from '@hocso/ui/i18n';
import { courseWords } from './course-words.ts';
import './course.css';

/** The words of section 1e that courses serve, verbatim; Vietnamese in every language because they are a quotation. */
export function DirectiveWords({ words }: { words: string }) {
  const say = useWords(courseWords);
  return (
    <figure className="lr-directive">
      <figcaption>{say('directive.lead')}</figcaption>
      <blockquote lang="vi">{words}</blockquote>
    </figure>
  );
}
