import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from './site-server.ts';

const outside = mkdtempSync(join(tmpdir(), 'site-server-'));
const folder = join(outside, 'dist');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
const files: Record<string, string | Buffer> = {
  'index.html': '<h1>Today</h1>',
  '404.html': '<h1>There is no such page</h1>',
  'lessons.html': '<h1>Lessons</h1>',
  'lessons/fargate.html': '<h1>Fargate</h1>'.repeat(50),
  'assets/entry-D34Z9rnQ.js': 'export {};',
  'icon.png': png,
  'manifest.webmanifest': '{}',
  _headers: '/*\n  X-Frame: no\n\n/lessons\n  Cache-Control: no-cache\n',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

const servers: Server[] = [];

/** Asks with the path exactly as given: `fetch` would tidy it first. */
type Ask = (path: string, asked?: { method?: string; accept?: string }) => Promise<Answer>;

async function serve(base: string): Promise<Ask> {
  const server = createSiteServer({ folder, base });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return (path, { method = 'GET', accept = '' } = {}) =>
    new Promise((resolve, reject) => {
      const options = { port, host: '127.0.0.1', path, method };
      const asking = request({ ...options, headers: { 'accept-encoding': accept } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, bytes, text: bytes.toString() });
        });
      });
      asking.on('error', reject);
      asking.end();
    });
}

let ask: Ask;
beforeAll(async () => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  ask = await serve('/');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(outside, { recursive: true });
});

describe('addresses', () => {
  test.each([
    ['/', '<h1>Today</h1>'],
    ['/index.html', '<h1>Today</h1>'],
    ['/lessons', '<h1>Lessons</h1>'],
    ['/lessons.html', '<h1>Lessons</h1>'],
    ['/lessons/', '<h1>Lessons</h1>'],
    ['/lessons?topic=eks', '<h1>Lessons</h1>'],
    ['/%6Cessons', '<h1>Lessons</h1>'],
  ])('%s is answered with its page', async (path, text) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, text });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('a page below a folder has a clean address', async () => {
    expect((await ask('/lessons/fargate')).text).toContain('Fargate');
  });

  test.each([
    ['/assets/entry-D34Z9rnQ.js', 'text/javascript; charset=utf-8'],
    ['/icon.png', 'image/png'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('%s has its type', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test.each(['/no/such', '/lessons/no-such', '/assets', '/%E0%A4%A', '/a%00b'])(
    '%s is not found, in words',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: files['404.html'] });
    },
  );

  test.each(['//', '//lessons', '/\\'])('%s does not end the server', async (path) => {
    expect([200, 404]).toContain((await ask(path)).status);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('what is not served', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/lessons/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%2f..%2fsecret.txt',
  ])('%s does not leave the folder', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test.each(['/_headers', '/_headers/', '/%5fheaders', '/%2f_headers', '/.//_headers'])(
    '%s is for hosts only',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('X-Frame');
    },
  );

  test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    const answer = await ask('/', { method });
    expect(answer).toMatchObject({ status: 405, text: '' });
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('answers', () => {
  test('a page is compressed for those who can', async () => {
    const answer = await ask('/lessons/fargate', { accept: 'gzip, deflate, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(answer.bytes).toString()).toBe(files['lessons/fargate.html']);
    expect(answer.bytes.length).toBe(Number(answer.headers['content-length']));
  });

  test('without brotli the text is sent plain', async () => {
    const answer = await ask('/lessons/fargate', { accept: 'gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.text).toBe(files['lessons/fargate.html']);
  });

  test('a picture is not compressed again', async () => {
    const answer = await ask('/icon.png', { accept: 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.bytes.equals(png)).toBe(true);
  });

  test('a changed file is compressed anew', async () => {
    await ask('/lessons', { accept: 'br' });
    writeFileSync(join(folder, 'lessons.html'), '<h1>Changed</h1>');
    const { bytes } = await ask('/lessons', { accept: 'br' });
    writeFileSync(join(folder, 'lessons.html'), files['lessons.html'] ?? '');
    expect(brotliDecompressSync(bytes).toString()).toBe('<h1>Changed</h1>');
  });

  test('HEAD gives the headers without the text', async () => {
    const [got, head] = [await ask('/lessons'), await ask('/lessons', { method: 'HEAD' })];
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
  });

  test('the rules of _headers are followed', async () => {
    expect((await ask('/lessons')).headers).toMatchObject({
      'x-frame': 'no',
      'cache-control': 'no-cache',
    });
    const unknown = await ask('/no/such');
    expect(unknown.headers['x-frame']).toBe('no');
    expect(unknown.headers['cache-control']).toBeUndefined();
  });
});

describe('under a base', () => {
  let under: Ask;
  beforeAll(async () => {
    under = await serve('/trainer/');
  });

  test.each([
    ['/trainer/', '<h1>Today</h1>'],
    ['/trainer/lessons', '<h1>Lessons</h1>'],
  ])('%s is answered', async (path, text) => {
    expect(await under(path)).toMatchObject({ status: 200, text });
  });

  test.each(['/', '/lessons', '/trainers/lessons'])('%s is not found', async (path) => {
    expect((await under(path)).status).toBe(404);
  });
});
