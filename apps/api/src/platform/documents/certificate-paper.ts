import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Certificate } from '@hocso/contracts/learning/certificates.contract';
import { qrSvg } from './qr-svg.ts';
import { scoreMarkSvg } from './score-mark.ts';

/** What stands on the paper; the holder is known, `url` is the public page the QR leads to. */
export interface CertificatePaperData extends Omit<Certificate, 'holderName'> { holderName: string; url: string }

const template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8');
const fontPackage = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const fontPaths = ['400Regular', '700Bold'].map((weight) => path.join(fontPackage, weight));

const modeWords: Readonly<Record<string, string>> = { SELF: 'Tự học', ASSISTED: 'Học có hướng dẫn', SUPERVISED: 'Làm bài có giám sát' };

/** "ngày 05 tháng 02 năm 2026": 0 before days under 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP, Appendix I). */
export function dateInWords(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: 'numeric', year: 'numeric' }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const month = Number(part('month')) <= 2 ? `0${Number(part('month'))}` : part('month');
  return `ngày ${part('day')} tháng ${month} năm ${part('year')}`;
}

/** Every text of the paper, in Vietnamese with a small English line; the template only lays it out. */
const contentOf = (data: CertificatePaperData): Record<string, unknown> => ({
  isDemo: data.isDemo, demoMark: 'DỮ LIỆU MẪU', organisationName: data.organisationName, holderName: data.holderName.normalize('NFC'), courseTitle: data.courseTitle, number: data.number,
  title: 'Giấy xác nhận hoàn thành khoá học', subtitle: 'Course completion paper', productLine: 'Học Số - học kỹ năng số', numberLabel: 'Số',
  holderLabel: 'Xác nhận ông/bà', courseLabel: 'đã hoàn thành khoá học',
  mark: scoreMarkSvg(Math.floor((data.rawPoints * 10) / Math.max(1, data.maxPoints))), scoreLine: `Đúng ${data.rawPoints} trên ${data.maxPoints} câu`,
  facts: [
    { label: 'Năng lực', value: data.competencyTitle }, { label: 'Khoá', value: `${data.courseCode}, phiên bản nội dung ${data.courseVersion}` }, { label: 'Hình thức', value: modeWords[data.mode] ?? data.mode },
  ],
  qr: qrSvg(data.url), qrLabel: 'Quét mã hoặc mở địa chỉ này để xem giấy còn giá trị hay không:', shownUrl: data.url.replace(/^https?:\/\//, ''),
  note: 'Giấy này xác nhận đã hoàn thành một khoá học ngắn của phường. Giấy không thay việc xác nhận phổ cập kỹ năng số trên VNeID.',
  placeAndDate: `Hoàn thành ${dateInWords(new Date(data.completedAt))}`,
});

/**
 * Makes the completion paper as PDF: A4 landscape, fonts embedded, tagged. Should the compiler, which is before its
 * version 1, ever be given up, pdfkit (MIT) can draw the same page behind this class.
 */
@Injectable()
export class CertificatePaper {
  #compiler: NodeCompiler | undefined;

  render(data: CertificatePaperData): Promise<Buffer> {
    this.#compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] });
    const pdf = this.#compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(contentOf(data)) } });
    // Compiled pages are cached by content; without this every paper ever made would stay in memory.
    this.#compiler.evictCache(10);
    return Promise.resolve(pdf);
  }
}
