import type { RandomStream } from '@hocso/domain/primitives/seeded-random';

// Word lists, never full names of real people: shares and given-name words from duyet/vietnamese-namedb (MIT).
const surnames: readonly (readonly [string, number])[] = [
  ['Nguyễn', 314], ['Trần', 97], ['Lê', 90], ['Phạm', 64], ['Vũ', 40], ['Phan', 27], ['Bùi', 26], ['Hoàng', 25], ['Trương', 20], ['Đỗ', 30], ['Đặng', 19], ['Hồ', 10], ['Ngô', 15],
  ['Dương', 13], ['Đoàn', 12], ['Đinh', 11], ['Trịnh', 10], ['Cao', 9], ['Đào', 8], ['Mai', 8], ['Lương', 7], ['Lưu', 7], ['Hà', 5], ['Phùng', 4], ['Tạ', 4],
];
const middles = { female: ['Thị', 'Thị', 'Thị', 'Thu', 'Ngọc', 'Thanh', 'Minh', 'Kim', 'Hồng', 'Thuỳ'], male: ['Văn', 'Văn', 'Văn', 'Đức', 'Quang', 'Hữu', 'Minh', 'Xuân', 'Công', 'Ngọc'] } as const;
const givens = {
  female: ['An', 'Anh', 'Bình', 'Bích', 'Chi', 'Châu', 'Cúc', 'Diệp', 'Dung', 'Duyên', 'Dương', 'Giang', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hoà', 'Hồng', 'Huệ', 'Hương', 'Lan', 'Liên', 'Linh', 'Loan', 'Mai', 'Minh', 'Nga', 'Ngân', 'Nhung', 'Oanh', 'Phương', 'Thảo', 'Thu', 'Thuỷ', 'Thuý', 'Trang', 'Tuyết', 'Vân', 'Yến'],
  male: ['An', 'Anh', 'Bách', 'Bình', 'Bảo', 'Bắc', 'Chung', 'Chính', 'Công', 'Cường', 'Dũng', 'Duy', 'Đạt', 'Đức', 'Hải', 'Hiếu', 'Hoà', 'Hùng', 'Huy', 'Hưng', 'Khánh', 'Khoa', 'Lâm', 'Long', 'Lực', 'Minh', 'Nam', 'Nghĩa', 'Phong', 'Phúc', 'Quân', 'Quý', 'Sơn', 'Tài', 'Thành', 'Thắng', 'Thịnh', 'Tiến', 'Trung', 'Tuấn', 'Tùng', 'Vinh'],
} as const;

const pick = <Item>(items: readonly Item[], random: RandomStream): Item => items[Math.floor(random() * items.length)] as Item;

/** A made-up name in Vietnamese order: family name, middle name, given name. */
export function demoName(random: RandomStream): string {
  const gender = random() < 0.54 ? 'female' : 'male';
  const total = surnames.reduce((sum, [, share]) => sum + share, 0);
  let rest = random() * total;
  const surname = surnames.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'Nguyễn';
  return `${surname} ${pick(middles[gender], random)} ${pick(givens[gender], random)}`;
}
