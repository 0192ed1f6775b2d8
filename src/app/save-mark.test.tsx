import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SaveState } from '#state/save-state.ts';
import { SavedNote } from '../features/saved-note.tsx';
import { renderStudy } from '../features/testing/render-study.tsx';
import { SaveMark } from './save-mark.tsx';

const mark = {
  '/': () => (
    <p role="note">
      <SaveMark />
    </p>
  ),
};
const note = {
  '/': () => (
    <p role="note">
      <SavedNote />
    </p>
  ),
};
const said = page.getByRole('note');
const detail = '';

test.each<[string, SaveState, string, string]>([
  ['saved', { kind: 'saved' }, 'Saved', 'Saved'],
  ['saving', { kind: 'saving' }, 'Saving …', 'Saving …'],
  [
    'half',
    { kind: 'half', failed: 'idb', reason: 'full', detail },
    'Saved once',
    'Saved in one of two places',
  ],
  ['unsaved', { kind: 'unsaved', count: 2, reason: 'full', detail }, 'Not saved', 'Not saved yet'],
  [
    'readonly',
    { kind: 'readonly', why: 'newer-data', detail },
    'Read only',
    'Not saved: read only',
  ],
])('%s is said as it is [K2]', async (_, save, inHeader, besideAnswer) => {
  const header = await renderStudy(mark);
  header.store.setState({ save });
  await expect.element(said).toHaveTextContent(inHeader);
  await header.unmount();
  const answer = await renderStudy(note);
  answer.store.setState({ save });
  await expect.element(said).toHaveTextContent(besideAnswer);
});

test('while the record is read nothing is claimed', async () => {
  await renderStudy(mark, { isBooting: true });
  await expect.element(said).toHaveTextContent('');
});
