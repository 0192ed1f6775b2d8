/** Builds variants of the site into folders of their own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds the project in `root` for the path `base`, and returns the folder. */
export async function buildSite({ base = '/', root = process.cwd() }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-site-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await run(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      env: { ...process.env, BASE: base },
    },
  );
  rmSync(join(root, '.cache/server', basename(folder)), { recursive: true, force: true });
  return folder;
}
