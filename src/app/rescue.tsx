import { useRouteError } from 'react-router';
import { downloadRaw } from '../features/download-record.ts';
import { paths } from '../features/paths.ts';

/** Shown in place of a screen that failed. The data is exported straight from storage, without the app's state. */
export function Rescue() {
  const error = useRouteError();
  return (
    <div className="rescue">
      <title>Something broke · Stevedore</title>
      <h1 tabIndex={-1}>This page broke</h1>
      <p>Your record is stored apart from what broke. The other pages still work.</p>
      <div className="row">
        <button type="button" className="button button-main" onClick={() => void downloadRaw()}>
          Export my data
        </button>
        <a className="button" href={paths.today} onClick={leave}>
          Go to Today
        </a>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
      <details>
        <summary>What to tell us</summary>
        <pre className="prompt-code">
          {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        </pre>
      </details>
    </div>
  );
}

/** The same where the frame of the page broke too. */
export function RescuePage() {
  return (
    <main id="main">
      <Rescue />
    </main>
  );
}

/** A broken app may also have broken its router: leave by loading the page. */
function leave(event: React.MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  location.assign(event.currentTarget.href);
}
