import { audiences } from '@hocso/domain/competency/audience';
import { describe, expect, it } from '@jest/globals';
import { loadBlueprint } from './load-blueprint.ts';
import { loadFramework } from './load-framework.ts';
import { loadVariables } from './load-variables.ts';
import { FrameworkSchema } from './schemas/framework-schema.ts';

describe('the 1e framework', () => {
  const framework = loadFramework();

  it('holds the 17 competencies of 1e and the 4 of awareness', () => {
    const codes = framework.competencies.map(({ code }) => code);
    expect(codes).toEqual([
      'CC1', 'CC2', 'CC3', 'CC4', 'DN1', 'DN2', 'DN3', 'DN4', 'TC1', 'TC2', 'TC3', 'TC4',
      'ND1', 'ND2', 'ND3', 'ND4', 'ND5', 'NT1', 'NT2', 'NT3', 'NT4',
    ]);
  });

  it('quotes the directive letter by letter', () => {
    expect(framework.audiences.map(({ code, directive }) => [code, directive.vi])).toEqual([
      ['CIVIL_SERVANT', 'Nâng cao năng lực số, kỹ năng sử dụng công nghệ trong thực thi công vụ.'],
      ['BUSINESS', 'Chuyển đổi số trong quản trị, điều hành, sản xuất, kinh doanh.'],
      ['COMMUNITY_TEAM', 'Hỗ trợ triển khai, hướng dẫn sử dụng nền tảng số, công nghệ số; phổ cập kỹ năng số cho người dân.'],
      ['CITIZEN', 'Tiếp cận, sử dụng hiệu quả dịch vụ công trực tuyến, thương mại điện tử và thanh toán số.'],
    ]);
  });

  it('maps the groups of Decision 757 onto the four audiences and makes no fifth', () => {
    expect(framework.decision757.every(({ audience }) => audiences.includes(audience))).toBe(true);
  });

  it('refuses a phrase that is not in the directive', () => {
    const competencies = framework.competencies.map((competency) => (competency.code === 'ND4' ? { ...competency, phrase: 'ví điện tử' } : competency));
    expect(FrameworkSchema.safeParse({ ...framework, competencies }).success).toBe(false);
  });
});

describe('the data files that courses share', () => {
  it('gives every variable a label, a note and words for when it is not entered', () => {
    const variables = loadVariables();
    expect(variables.map(({ key }) => key)).toEqual([
      'cong_dvc', 'so_ho_tro_dvc', 'so_1022', 'so_phan_anh_lua_dao', 'trung_tam_hcc', 'gio_lam_viec', 'dt_cong_an_phuong',
      'nguong_hkd', 'muc_sinh_trac', 'nen_tang_bdhvs',
    ]);
    expect(variables.filter(({ initial }) => initial === null).map(({ key }) => key)).toEqual(['trung_tam_hcc', 'gio_lam_viec', 'dt_cong_an_phuong']);
  });

  it('asks of each of the 22 courses a pool larger than a draw and a pass mark of 80 %', () => {
    const courses = Object.values(loadBlueprint());
    expect(courses).toHaveLength(22);
    for (const course of courses) {
      expect(course.pool).toBeGreaterThan(course.draw);
      expect(course.pass).toBe(Math.ceil(course.draw * 0.8));
    }
  });
});
