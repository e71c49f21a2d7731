import type { Audience } from '@hocso/domain/competency/audience';

/** The made-up ward: names of places and people are invented, figures follow from the seed. */
export const demoWard = {
  name: 'Phường Mẫu', code: '00000', seed: 57,
  neighbourhoods: Array.from({ length: 12 }, (_, index) => `Tổ dân phố số ${index + 1}`),
  units: [
    ['office', 'Văn phòng HĐND và UBND'], ['office', 'Phòng Kinh tế, Hạ tầng và Đô thị'], ['office', 'Phòng Văn hoá - Xã hội'], ['office', 'Trung tâm Phục vụ hành chính công'],
    ['agency', 'Trung tâm Dịch vụ sự nghiệp công'], ['association', 'Uỷ ban MTTQ phường'], ['association', 'Hội Liên hiệp Phụ nữ phường'], ['association', 'Đoàn TNCS phường'],
  ],
  businesses: ['Cửa hàng tạp hoá Hoa Mẫu', 'Xưởng mộc Cây Mẫu', 'Hợp tác xã rau Đồng Mẫu', 'Tiệm may Chỉ Mẫu'],
  /** Learners of each audience; together 600. */
  learners: { CIVIL_SERVANT: 70, BUSINESS: 60, COMMUNITY_TEAM: 50, CITIZEN: 420 } satisfies Record<Audience, number>,
  guests: 20,
  teamMembers: 6,
  days: 90,
  variables: {
    trung_tam_hcc: { vi: 'Trung tâm Phục vụ hành chính công Phường Mẫu', en: 'the Public Administration Service Centre of Mẫu ward' },
    gio_lam_viec: { vi: '7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu', en: '7.30 to 17.00, Monday to Friday' },
    dt_cong_an_phuong: '0220 000 0000 (số mẫu, sample)',
  },
  officer: { fullName: 'Cán bộ Mẫu', username: 'canbo', password: 'hoc so moi ngay' },
  teamPassword: 'di tung ngo go tung nha',
} as const;

/** Courses people of an audience take, the likeliest first. */
export const likelyCourses: Readonly<Record<Audience, readonly string[]>> = {
  CIVIL_SERVANT: ['CC-03', 'ND-05'],
  BUSINESS: ['DN-04', 'ND-04'],
  COMMUNITY_TEAM: ['TC-02', 'ND-05', 'ND-04'],
  CITIZEN: ['ND-05', 'ND-04'],
};
