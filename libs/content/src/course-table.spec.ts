import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { courseTable } from './course-table.ts';

it('shows in the handbook what the course files hold (npm run content:table writes it anew)', () => {
  expect(readFileSync(path.join(import.meta.dirname, '../../handbook/courses.md'), 'utf8')).toBe(courseTable());
});
