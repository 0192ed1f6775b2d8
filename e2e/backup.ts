/** Backups as files: taken, forged and brought back. */
import { createHash } from 'node:crypto';
import { type Page, expect } from '@playwright/test';

/** An export file, as far as the journeys look into it. */
export interface Backup {
  count: number;
  checksum: { algorithm: string; digits: string };
  events: Record<string, unknown>[];
  quarantine: { origin: string; text: string }[];
}

/** Presses a button and reads the file that comes of it. */
export async function downloadBy(page: Page, button: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const stream = await (await downloading).createReadStream();
  return Buffer.concat(await stream.toArray()).toString();
}

/** Takes a backup in the settings. */
export async function takeBackup(page: Page): Promise<{ text: string; backup: Backup }> {
  await page.goto('/settings');
  const text = await downloadBy(page, 'Export all data');
  return { text, backup: JSON.parse(text) };
}

/** Chooses a file in the settings, by its contents or its path; returns what is said of it. */
export async function chooseFile(
  page: Page,
  file: string | Buffer | { path: string },
): Promise<string> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file' }).click();
  const isPath = typeof file === 'object' && 'path' in file;
  const contents = (buffer: Buffer) => ({ name: 'a.json', mimeType: 'application/json', buffer });
  await (await choosing).setFiles(isPath ? file.path : contents(Buffer.from(file)));
  const said = page.getByRole('status').filter({ hasText: /^(The file|This) / });
  await expect(said).toBeVisible();
  return (await said.textContent()) ?? '';
}

/** Brings a backup back; returns what was said of it before it was added. */
export async function bringBack(page: Page, file: string | Buffer): Promise<string> {
  await page.goto('/settings');
  const said = await chooseFile(page, file);
  await page.getByRole('button', { name: 'Add them' }).click();
  await expect(page.getByText(/steps? added\./)).toBeVisible();
  return said;
}

/** An export file with these events (each a text in JSON), its checksum made as the format says. */
export function forgeBackup(events: readonly string[]): string {
  const lines = events.map((event) => JSON.stringify(JSON.parse(event), sortNames));
  const digits = createHash('sha256').update(lines.join('\n')).digest('hex');
  const head = { app: 'stevedore', kind: 'record', schema: 1, exportedAt: 1, device: 'other' };
  const rest = {
    content: 'x',
    count: events.length,
    checksum: { algorithm: 'sha-256', digits },
    quarantine: [],
  };
  return `${JSON.stringify({ ...head, ...rest }).slice(0, -1)},"events":[${events.join(',')}]}`;
}

function sortNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
