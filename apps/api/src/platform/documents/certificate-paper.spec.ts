import { describe, expect, it } from '@jest/globals';
import { CertificatePaper, dateInWords } from './certificate-paper.ts';
import type { CertificatePaperData } from './certificate-paper.ts';

const data: CertificatePaperData = {
  code: '2-4T7KQ2M9XW3C8ZRB5', number: '2026/000123', status: 'issued', holderName: 'Nguyễn Thị Thuỳ Dương', organisationName: 'Phường Việt Hoà', courseCode: 'ND-05',
  courseTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', courseVersion: 1, competencyTitle: 'Nhận ra và xử lý lừa đảo trực tuyến', rawPoints: 10, maxPoints: 10, mode: 'SELF',
  completedAt: '2026-02-04T20:00:00.000Z', isDemo: false, url: 'https://hocso.example/giay-xac-nhan/2-4T7KQ2M9XW3C8ZRB5',
};
const paper = new CertificatePaper();

describe('the completion paper', () => {
  it('is one A4 page lying down, tagged, with its fonts inside', async () => {
    const pdf = (await paper.render(data)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841\.8\d* 595\.2[78]\d*\]/);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/BeVietnamPro/);
    expect(pdf).toContain('/Lang');
  });

  it.each(['#set page(fill: red)', '$x$ \\ "quoted" #[b]', 'Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên Khánh Huyền Trân Châu', '😀 اسم שם'])('takes the name %s as text and stays one page', async (holderName) => {
    const pdf = (await paper.render({ ...data, holderName })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('differs for another person, so that nobody gets a kept page of somebody else', async () => {
    const [one, other] = [await paper.render(data), await paper.render({ ...data, holderName: 'Trần Văn An' })];
    expect(one.equals(other)).toBe(false);
  });

  it.each([
    ['2026-02-04T20:00:00.000Z', 'ngày 05 tháng 02 năm 2026'], ['2026-04-06T17:00:00.000Z', 'ngày 07 tháng 4 năm 2026'], ['2026-11-22T08:00:00.000Z', 'ngày 22 tháng 11 năm 2026'],
  ])('writes %s as officials do: %s', (moment, words) => {
    expect(dateInWords(new Date(moment))).toBe(words);
  });
});
