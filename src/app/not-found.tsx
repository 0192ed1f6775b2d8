import { paths } from '../features/paths.ts';

/** For an address that names nothing. */
export function NotFound() {
  return (
    <>
      <title>Not found · Stevedore</title>
      <h1 tabIndex={-1}>There is no such page</h1>
      <p>
        Nothing of yours is lost. Go to <a href={paths.today}>Today</a> or look through the{' '}
        <a href={paths.lessons}>lessons</a>.
      </p>
    </>
  );
}
