import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { FINISHED_SITTINGS } from './fold-question.ts';
import { studyDay } from './study-day.ts';
import { answer, buildRecord, NOON, start } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const fold = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));

describe('sittings and questions', () => {
  const finish = (sitting: string): StudyAct => ({ type: 'finish', sitting });

  test('a second answer counts nowhere [R38]', () => {
    const progress = fold(start('s', ['q']), answer('s', 'q', false), answer('s', 'q', true));
    expect(progress.questions.get('q')).toMatchObject({ answered: 1, right: 0 });
    expect(progress.days.get(today)).toMatchObject({ answers: 1, right: 0 });
  });

  test('the first answer stays apart [B7] [F6]', () => {
    const progress = fold(
      start('s', ['q']),
      answer('s', 'q', false),
      finish('s'),
      start('t', ['q']),
      answer('t', 'q', true),
    );
    const record = progress.questions.get('q');
    expect([record?.first?.correct, record?.last?.correct]).toEqual([false, true]);
    expect(record).toMatchObject({ answered: 2, right: 1 });
  });

  test('an edited question leaves the others alone [J3]', () => {
    const edited: StudyAct = { ...answer('t', 'q1', false), revision: 2 } as StudyAct;
    const before = [start('s', ['q1', 'q2']), answer('s', 'q1', true), answer('s', 'q2', true)];
    const progress = fold(...before, finish('s'), start('t', ['q1']), edited);
    expect(progress.questions.get('q2')).toEqual(fold(...before).questions.get('q2'));
    expect(progress.questions.get('q1')?.first).toMatchObject({ correct: true, revision: 1 });
    expect(progress.questions.get('q1')?.last).toMatchObject({ correct: false, revision: 2 });
  });

  test('an open sitting keeps its answers [B5]', () => {
    const progress = fold(start('s', ['q1', 'q2']), answer('s', 'q1', true));
    expect([...(progress.sittings.get('s')?.answers.keys() ?? [])]).toEqual(['q1']);
  });

  test('a second start changes nothing', () => {
    const progress = fold(start('s', ['q']), answer('s', 'q', true), start('s', ['q']));
    expect(progress.sittings.get('s')?.answers.size).toBe(1);
  });

  test('an answer without its sitting counts', () => {
    expect(fold(answer('lost', 'q', true)).questions.get('q')?.answered).toBe(1);
  });

  test('open and latest finished sittings are kept', () => {
    const names = Array.from({ length: FINISHED_SITTINGS + 5 }, (_, index) => `s${index}`);
    const runs = names.flatMap((name) => [start(name, ['q']), finish(name)]);
    const progress = fold(start('open', ['q']), ...runs);
    expect([...progress.sittings.keys()]).toEqual(['open', ...names.slice(5)]);
  });

  test('a flag is set and removed [C15]', () => {
    const flag = (on: boolean): StudyAct => ({ type: 'flag', question: 'q', on });
    expect(fold(flag(true)).questions.get('q')?.flagged).toBe(true);
    expect(fold(flag(true), flag(false)).questions.get('q')?.flagged).toBe(false);
    expect(fold(flag(false)).questions.size).toBe(0);
  });
});
