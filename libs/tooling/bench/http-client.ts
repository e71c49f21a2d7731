import { connect } from 'node:net';
import type { Socket } from 'node:net';

/**
 * The smallest HTTP/1.1 client that does the job: one kept connection, one request at a time. The load generator shares
 * two cores with server and database, so it must cost next to nothing.
 */
export class HttpClient {
  #socket: Socket;
  #buffer = Buffer.alloc(0);
  #waiting: ((reply: { status: number; body: string; headers: string }) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.on('data', (chunk: Buffer) => {
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
      this.#tryRead();
    });
  }

  request(method: string, path: string, body?: unknown, headers = ''): Promise<{ status: number; body: string; headers: string }> {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const type = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`;
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}${type}\r\n${payload}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #tryRead(): void {
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#buffer.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const chunked = /transfer-encoding: chunked/i.test(head);
    const stop = chunked ? this.#buffer.indexOf('0\r\n\r\n', end + 4) + 5 : end + 4 + length;
    if (chunked ? stop < end + 9 : this.#buffer.length < stop) return;
    const body = this.#buffer.toString('utf8', end + 4, chunked ? stop : stop);
    this.#buffer = this.#buffer.subarray(stop);
    const resolve = this.#waiting;
    this.#waiting = undefined;
    resolve?.({ status: Number(head.slice(9, 12)), body, headers: head });
  }
}
