import type { Neighbour } from '@hocso/contracts/assistance/team.contract';
import { WordsProvider } from '@hocso/ui/i18n';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataStore } from '../../../data/data-store.ts';
import { DataContext } from '../../../data/use-data.ts';
import { NeighbourRow } from './neighbour-row.tsx';

type Course = Neighbour['courses'][number];
const course: Course = { code: 'ND-05', title: 'Nhận ra và xử lý lừa đảo', competency: 'ND5', state: 'in-progress', percent: 66, failedAttempts: 0, lastStep: 'Ba việc khi nghi ngờ' };
const hoa: Neighbour = {
  id: '01930000-0000-7000-8000-000000000001', fullName: 'Phạm Thị Hoa', birthYear: 1957, neighbourhood: 'Tổ dân phố số 3', state: 'learning', stuckReason: null, stuckCourse: null,
  lastActivityAt: '2026-11-20T20:00:00.000Z', courses: [course], isUnderReview: false,
};

const rowOf = (change: Partial<Neighbour>, isMixed = false): string => renderToStaticMarkup(
  <WordsProvider language="vi">
    <DataContext value={new DataStore()}><NeighbourRow neighbour={{ ...hoa, ...change }} isMixed={isMixed} onReported={() => undefined} /></DataContext>
  </WordsProvider>,
).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a neighbour in the list of a helper', () => {
  it('names age, state and the lesson they are at', () => {
    const row = rowOf({});
    expect(row).toContain('Phạm Thị Hoa sinh 1957 Đang học 1 khoá');
    expect(row).toContain('ND-05 Nhận ra và xử lý lừa đảo');
    expect(row).toContain('66% Đang ở bài: Ba việc khi nghi ngờ');
    expect(row).toContain('Học lần cuối: 21/11/2026');
    expect(row).not.toContain('Tổ dân phố');
  });

  it('names the tổ only where several are mixed', () => {
    expect(rowOf({}, true)).toContain('sinh 1957 Tổ dân phố số 3');
    expect(rowOf({ birthYear: null }, true)).toContain('Phạm Thị Hoa Tổ dân phố số 3');
    expect(rowOf({ birthYear: null })).toContain('chưa ghi năm sinh');
  });

  it('says why somebody needs help, by the quiz of an open course that failed most', () => {
    const failed = [{ ...course, failedAttempts: 4, percent: 83, lastStep: '' }, { ...course, code: 'ND-04', state: 'completed' as const, failedAttempts: 9, percent: 100, lastStep: '' }];
    const stuckCourse = { code: course.code, title: course.title, failedAttempts: 4, idleDays: 0 };
    const row = rowOf({ state: 'stuck', stuckReason: 'three-failed-attempts', stuckCourse, courses: failed });
    expect(row).toContain('Cần giúp Thi 4 lần chưa đạt');
    expect(row).toContain('Chỉ còn bài kiểm tra cuối khoá; thi 4 lần chưa đạt');
    // Other courses may be going on: the line names the one left alone, beside a last step of yesterday.
    expect(rowOf({ state: 'stuck', stuckReason: 'idle-14-days', stuckCourse: { ...stuckCourse, failedAttempts: 0, idleDays: 21 } })).toContain('Cần giúp Chưa học tiếp “Nhận ra và xử lý lừa đảo” 21 ngày');
  });

  it('counts what is done beside what is open', () => {
    const done = { ...course, state: 'completed' as const, percent: 100, lastStep: '' };
    expect(rowOf({ courses: [done, course] })).toContain('Đang học 1 khoá, đã xong 1 khoá');
    expect(rowOf({ state: 'finished', courses: [done] })).toContain('Xong 1 khoá');
    expect(rowOf({ state: 'not-started', courses: [], lastActivityAt: null })).toContain('Chưa bắt đầu Chưa mở khoá nào.');
  });

  it('shows a report of nobody at once, with the way back', () => {
    const row = rowOf({ isUnderReview: true });
    expect(row).toContain('Đã báo không có người này');
    expect(row).toContain('Hoàn tác');
    expect(row).not.toContain('Cấp mã tiếp tục mới');
  });
});
