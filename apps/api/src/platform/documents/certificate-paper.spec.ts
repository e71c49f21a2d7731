import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CertificatePaper, dateInWords } from './certificate-paper.ts';
import type { CertificatePaperData } from './certificate-paper.ts';
import { redMarkSvg, schoolMark } from './red-mark-svg.ts';

const data: CertificatePaperData = {
  code: '1-4T7KQ2M9XW3C8ZRB5', number: '2026/000123', holderName: 'Nguyễn Thị Thuỳ Dương', organisationName: 'Phường Việt Hoà', courseCode: 'ND-05', courseTitle: 'Nhận ra và xử lý lừa đảo trực tuyến',
  courseVersion: 3, competencyTitle: 'Giữ an toàn khi lên mạng', rawPoints: 9, maxPoints: 10, mode: 'SELF', completedAt: '2026-02-04T18:00:00.000Z', isDemo: false,
  url: 'https://hocso.viethoa.example/giay-xac-nhan/1-4T7KQ2M9XW3C8ZRB5',
};

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of the strings in a TJ array. Brackets inside a string are escaped only where they do not pair. */
function shownBytes(array: string): string {
  let bytes = '';
  let depth = 0;
  for (const [sign, octal, escaped] of array.matchAll(/\\(\d{3})|\\([\s\S])|[\s\S]/g)) {
    if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8));
    else if (escaped) bytes += escapes[escaped] ?? escaped;
    else if (sign === '(' && depth++ === 0) continue;
    else if (sign === ')' && --depth === 0) continue;
    else if (depth > 0) bytes += sign;
  }
  return bytes;
}

/** What a reader gets who copies or listens: pages, title, tags and the text decoded through the fonts' own tables. */
function readPdf(pdf: Buffer) {
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', ...rest] = body.split('stream\n');
    const raw = Buffer.from(rest.join('stream\n').replace(/\nend$/, ''), 'latin1');
    // Fonts and colours stay packed: their bytes may hold the words this reader looks for.
    const isText = head.includes('FlateDecode') && !/Length1|\/N \d/.test(head);
    objects.set(id, { head, stream: isText ? inflateSync(raw).toString('latin1') : raw.toString('latin1') });
  }
  const heads = [...objects.values()].map(({ head }) => head);
  const page = heads.find((head) => /\/Type \/Page\n/.test(head)) ?? '';
  const letters = new Map<string, Map<number, string>>();
  for (const [, font = '', id = ''] of /\/Font <<([\s\S]*?)>>/.exec(page)?.[1]?.matchAll(/\/(f\d+) (\d+) 0 R/g) ?? []) {
    const table = objects.get(/\/ToUnicode (\d+)/.exec(objects.get(id)!.head)![1]!)!.stream;
    letters.set(font, new Map([...table.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, glyph = '', hex = '']) => [Number.parseInt(glyph, 16), utf16(hex)])));
  }
  const drawing = objects.get(/\/Contents (\d+)/.exec(page)![1]!)!.stream;
  const lines = [...drawing.matchAll(/\/(f\d+) [\d.]+ Tf\n.* Tm\n([\s\S]*?) T[jJ]\n/g)].map(([, font = '', shown = '']) => {
    const bytes = shownBytes(shown);
    return Array.from({ length: bytes.length / 2 }, (_, at) => letters.get(font)!.get(bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1)) ?? '').join('');
  });
  const title = /\/Title <FEFF(\w+)>/.exec(heads.find((head) => head.includes('/Subject')) ?? '')?.[1] ?? '';
  return {
    pages: heads.filter((head) => /\/Type \/Page\n/.test(head)).length, size: /\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec(page)?.[1], title: utf16(title), catalog: heads.find((head) => head.includes('/Catalog')) ?? '',
    tags: heads.flatMap((head) => /\/StructElem\n {2}\/S \/(\w+)/.exec(head)?.[1] ?? []), metadata: [...objects.values()].find(({ head }) => head.includes('/Subtype /XML'))?.stream ?? '',
    alternatives: heads.flatMap((head) => /\/Alt <FEFF(\w+)>/.exec(head)?.[1] ?? []).map(utf16), lines, text: lines.join('\n').replaceAll('\u200b', ''),
  };
}

describe('CertificatePaper', () => {
  const papers = new CertificatePaper();
  const paperOf = async (change: Partial<CertificatePaperData> = {}) => readPdf(await papers.render({ ...data, ...change }));
  // The compiler and its fonts are loaded with the first paper.
  beforeAll(() => papers.render(data), 60_000);

  it('gives one A4 page on its side, titled, tagged and in Vietnamese', async () => {
    const paper = await paperOf();
    expect(paper).toMatchObject({ pages: 1, size: '841.8898 595.2756', title: 'Giấy xác nhận hoàn thành khoá học số 2026/000123' });
    expect(paper.catalog).toContain('/Lang (vi)');
    expect(paper.catalog).toContain('/Marked true');
    expect(paper.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(paper.tags).toEqual(expect.arrayContaining(['H1', 'P', 'Figure']));
    expect(paper.alternatives).toEqual(expect.arrayContaining(['9 điểm', 'Mã QR mở trang kiểm tra giấy này']));
  });

  it('says everything that the public page says, as text that can be copied', async () => {
    const { lines } = await paperOf();
    expect(lines).toEqual(expect.arrayContaining([
      'PHƯỜNG VIỆT HOÀ', 'Số 2026/000123', 'Giấy xác nhận hoàn thành khoá học', 'Record of course completion', 'Nguyễn Thị Thuỳ Dương', 'Nhận ra và xử lý lừa đảo trực tuyến', 'Đạt 9/10 điểm',
      'ngày 05 tháng 02 năm 2026', 'Tự học trên nền tảng', 'ND-05, phiên bản nội dung 3', 'Giữ an toàn khi lên mạng', '1-4T7KQ2M9XW3C8ZRB5', 'hocso.viethoa.example/giay-xac-nhan/1-4T7KQ2M9XW3C8ZRB5',
    ]));
  });

  it('never takes the name of a regulated paper and says what it does not replace', async () => {
    const { text } = await paperOf();
    expect(text).toContain('không thay việc xác nhận phổ cập kỹ năng số');
    expect(text).not.toMatch(/chứng chỉ|chứng nhận|đạt phổ cập/i);
  });

  it('marks the paper of a made-up ward, and only that', async () => {
    expect((await paperOf({ isDemo: true })).text).toMatch(/DỮ LIỆU MẪU[\s\S]*Dữ liệu mẫu, không xác nhận|Dữ liệu mẫu, không xác nhận[\s\S]*DỮ LIỆU MẪU/);
    expect((await paperOf()).text).not.toMatch(/mẫu/i);
  });

  it.each([
    '#panic("x")', '#import "/etc/passwd"', '$a^2$ \\ \\u{41}', '= *đậm* _nghiêng_ @nhãn <thẻ>', '"kép" \'đơn\' `mã` // /* */', '[#sys.inputs.data]', '{"a": "}"}', "O'Brien & <b>Sons</b>", '~ -- --- ...',
  ])('prints the name %s letter by letter', async (holderName) => {
    const paper = await paperOf({ holderName });
    expect(paper.pages).toBe(1);
    expect(paper.text.replaceAll('\n', ' ')).toContain(holderName);
  });

  it.each([['emoji', 'Lan 😀 Hoa'], ['right-to-left', 'Lan العربية Hoa'], ['Chinese', 'Lan 中文 Hoa'], ['direction override', 'Lan \u202eaoH\u202c Hoa'], ['control signs', 'Lan\u0000\u0007\u001b Hoa'], ['half a pair', 'Lan \ud83d Hoa'], ['nothing', '']])(
    'still gives the paper for a name with %s', async (_what, holderName) => {
      const paper = await paperOf({ holderName, courseTitle: holderName, competencyTitle: holderName, organisationName: holderName });
      expect(paper.pages).toBe(1);
      expect(paper.text).toContain('Giấy xác nhận hoàn thành khoá học');
    },
  );

  it.each([['80 letters without a space', 'W'.repeat(80)], ['80 letters in many words', 'Nguyễn Thị Thuỳ '.repeat(5).trim()], ['200 letters', 'Ẫm Ỹ Phượng '.repeat(17).trim()]])('keeps %s whole on one page', async (_what, long) => {
    const paper = await paperOf({ holderName: long, courseTitle: long, competencyTitle: long, organisationName: long });
    expect(paper.pages).toBe(1);
    // Holder, course, competency and, in capitals, the ward.
    const squeezed = (text: string): string => text.replace(/\s/g, '').toUpperCase();
    expect(squeezed(paper.text).split(squeezed(long))).toHaveLength(5);
  });

  it('differs for another person, so that nobody gets a kept page of somebody else', async () => {
    const [one, other] = [await paperOf({ holderName: 'Trần Văn An' }), await paperOf({ holderName: 'Lê Thị Bình' })];
    expect(one.lines).toContain('Trần Văn An');
    expect(other.lines).toContain('Lê Thị Bình');
    expect(other.text).not.toContain('Trần Văn An');
  });

  it('composes a name that was typed decomposed', async () => {
    expect((await paperOf({ holderName: 'Nguyễn Thị Thuỳ Dương'.normalize('NFD') })).lines).toContain('Nguyễn Thị Thuỳ Dương');
  });
});

describe('dateInWords', () => {
  it('writes a 0 before days under 10 and before months 1 and 2 only, by the day in Việt Nam', () => {
    expect(dateInWords(new Date('2026-02-04T18:00:00Z'))).toBe('ngày 05 tháng 02 năm 2026');
    expect(dateInWords(new Date('2026-03-09T16:59:59Z'))).toBe('ngày 09 tháng 3 năm 2026');
    expect(dateInWords(new Date('2026-12-31T17:00:00Z'))).toBe('ngày 01 tháng 01 năm 2027');
    expect(dateInWords(new Date('2026-10-20T05:00:00Z'))).toBe('ngày 20 tháng 10 năm 2026');
  });
});

describe('schoolMark', () => {
  it.each([[9, 10, '9'], [10, 10, '10'], [17, 20, '8,5'], [2, 3, '6,7'], [0, 10, '0'], [0, 0, '0']])('writes %d of %d points as %s', (raw, max, mark) => {
    expect(schoolMark(raw, max)).toBe(mark);
    expect(redMarkSvg(mark).match(/<path/g)).toHaveLength(mark.length + 1);
  });
});
