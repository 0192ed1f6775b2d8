/**
 * `npm start` serves dist/ (or SITE) as a static host would: clean addresses, the `_headers` file, compressed answers.
 */
import process from 'node:process';
import { createSiteServer } from '../src/site/site-server.ts';

const port = Number(process.env['PORT'] ?? 4173);
const base = process.env['BASE'] ?? '/';
const folder = process.env['SITE'] ?? 'dist';
const server = createSiteServer({ folder, base });
server.on('error', (error: NodeJS.ErrnoException) => {
  const hint =
    error.code === 'EADDRINUSE'
      ? ` Port ${port} is taken; choose another: PORT=5000 npm start`
      : '';
  console.error(`${error.message}.${hint}`);
  process.exitCode = 1;
});
server.listen(port, '127.0.0.1', () => {
  console.log(`Stevedore is at http://127.0.0.1:${port}${base}`);
});
