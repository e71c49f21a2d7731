import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Certificate } from '@hocso/contracts/learning/certificates.contract';
import { toNfc } from '@hocso/domain/primitives/vietnamese';
import { wardDayOf } from '@hocso/domain/primitives/ward-day';
import { qrSvg } from './qr-svg.ts';
import { redMarkSvg, schoolMark } from './red-mark-svg.ts';

type Printed = Pick<Certificate, 'code' | 'number' | 'organisationName' | 'courseCode' | 'courseTitle' | 'courseVersion' | 'competencyTitle' | 'rawPoints' | 'maxPoints' | 'mode' | 'completedAt' | 'isDemo'>;

/** What the completion paper says. `url` is the whole address of its public page, `completedAt` an ISO moment. */
export interface CertificatePaperData extends Printed {
  holderName: string;
  url: string;
}

/** "ngày 05 tháng 02 năm 2026": days under 10 and only months 1 and 2 take a leading 0 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function dateInWords(moment: Date): string {
  const [year = '', month = '', day = ''] = wardDayOf(moment.getTime()).split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

const require = createRequire(import.meta.url);
const weights = ['400Regular', '600SemiBold', '800ExtraBold'];
const fontFile = (weight: string): string => require.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`);

/** Control and direction characters would hide or turn round what stands beside them on the paper. */
const printable = (text: string): string => toNfc(text).toWellFormed().replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ').replace(/\s+/gu, ' ').trim();

/**
 * Draws the ward's "Giấy xác nhận hoàn thành khoá học" with Typst. Names and titles go in as JSON and are never read as
 * markup. Plan B, should this compiler ever miss a platform: pdfkit behind the same method (tagged too, six times slower).
 */
@Injectable()
export class CertificatePaper {
  #compiler: NodeCompiler | undefined;
  #template = '';

  /** The paper as tagged PDF (PDF/UA-1), one page A4 landscape, about 50 kB, in about 20 ms after the first one. */
  async render(data: CertificatePaperData): Promise<Buffer> {
    const compiler = await this.#ready();
    const mark = schoolMark(data.rawPoints, data.maxPoints);
    const page = {
      mainFileContent: this.#template,
      inputs: {
        data: JSON.stringify({
          holderName: printable(data.holderName), organisationName: printable(data.organisationName), courseTitle: printable(data.courseTitle), competencyTitle: printable(data.competencyTitle),
          courseCode: data.courseCode, courseVersion: data.courseVersion, rawPoints: data.rawPoints, maxPoints: data.maxPoints, mark, mode: data.mode,
          completedOn: dateInWords(new Date(data.completedAt)), number: data.number, code: data.code, url: data.url, address: data.url.replace(/^https?:\/\//, ''), isDemo: data.isDemo,
        }),
        qr: qrSvg(data.url),
        mark: redMarkSvg(mark),
      },
    };
    // Drawing holds the thread: others get their turn between two papers, and the buffers of the last one are freed.
    await nextTurn();
    try {
      return this.#draw(compiler, page);
    } finally {
      // Results of the last papers stay, so that the unchanging parts are set once; older ones go, so that memory stays bounded.
      compiler.evictCache(2);
    }
  }

  #draw(compiler: NodeCompiler, page: CompileDocArgs): Buffer {
    try {
      return compiler.pdf(page, { pdfStandard: 'ua-1' });
    } catch {
      // The standard refuses a sign that no font here has (Chinese, new emoji); the person is still owed the paper.
      return compiler.pdf(page);
    }
  }

  /** Loaded with the first paper: the compiler is 50 MB that most processes of a ward never need at start. */
  async #ready(): Promise<NodeCompiler> {
    if (this.#compiler) return this.#compiler;
    const typst = await import('@myriaddreamin/typst-ts-node-compiler');
    this.#template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8');
    this.#compiler ??= typst.NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: weights.map((weight) => readFileSync(fontFile(weight))) }] });
    return this.#compiler;
  }
}
