import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';

// The ten drawings that a course file may name (libs/content, course.yaml `icon`).
const drawn: readonly string[] = ['shield', 'qr', 'document', 'phone', 'basket', 'boxes', 'hands', 'lock', 'people', 'chart'];

/** The drawing of a course; an unknown name shows an open book. */
export const CourseIcon = ({ name }: { name: string }) => (
  <span className="lr-course-icon"><Icon name={drawn.includes(name) ? name as IconName : 'book'} /></span>
);
