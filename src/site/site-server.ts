/** A small static server that behaves like the hosts that the site is made for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, parseHeaderRules } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const incompressible = new Set(['.png']);

/** Serves a built site from a folder under `base`; nothing outside the folder, nothing but GET and HEAD. */
export function createSiteServer({ folder, base }: { folder: string; base: string }): Server {
  const compressed = new Map<string, { modified: number; body: Buffer }>();
  return createServer((request, response) => {
    // Not by `new URL`: `//` is a path that may be asked for, but no URL.
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    const file = pathname.startsWith(base) ? fileAt(folder, pathname.slice(base.length)) : null;
    send(request, response, { file, pathname });
  });

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    { file, pathname }: { file: string | null; pathname: string },
  ): void {
    const rules = existsSync(join(folder, '_headers'))
      ? parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'))
      : [];
    const found = file ?? (existsSync(join(folder, '404.html')) ? join(folder, '404.html') : null);
    if (!found || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(found ? 405 : 404, found ? { Allow: 'GET, HEAD' } : {}).end();
      return;
    }
    const headers: Record<string, string> = {
      'Content-Type': types[extname(found)] ?? 'application/octet-stream',
      ...headersFor(pathname, rules),
    };
    const accepts = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const body =
      accepts && !incompressible.has(extname(found)) ? compress(found) : readFileSync(found);
    if (accepts && !incompressible.has(extname(found))) headers['Content-Encoding'] = 'br';
    response.writeHead(file ? 200 : 404, {
      ...headers,
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function compress(file: string): Buffer {
    const modified = statSync(file).mtimeMs;
    const known = compressed.get(file);
    if (known?.modified === modified) return known.body;
    const body = brotliCompressSync(readFileSync(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    compressed.set(file, { modified, body });
    return body;
  }
}

/** The file for a path: itself, with `.html`, or the index; null when there is none. */
function fileAt(folder: string, path: string): string | null {
  // As an absolute path it has nowhere to go above the folder.
  const absolute = posix.normalize(`/${decodePath(path).replaceAll('\\', '/')}`);
  const clean = absolute.slice(1).replace(/\/$/, '');
  if (clean === '_headers') return null;
  const candidates = clean === '' ? ['index.html'] : [clean, `${clean}.html`];
  const found = candidates
    .map((name) => join(folder, name))
    .find((name) => existsSync(name) && statSync(name).isFile());
  return found ?? null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
