/** Which of the files kept for offline use answers a request. */

/** What the choice depends on besides the address. */
export interface KeptSite {
  /** The path the site lives under, with a slash at both ends. */
  base: string;
  /** Whether a file is kept. */
  isKept: (file: string) => boolean;
}

/**
 * The file that answers an address, as a static host would choose it; null leaves the request to the network.
 * `isPage` says that the browser is about to show the answer: then an unknown address gets the page that says so.
 */
export function keptFileFor(
  pathname: string,
  isPage: boolean,
  { base, isKept }: KeptSite,
): string | null {
  if (!pathname.startsWith(base)) return null;
  const path = decodePath(pathname.slice(base.length));
  const plain = path.replace(/\/$/, '');
  const candidates = plain === '' ? ['index.html'] : [plain, `${plain}.html`];
  const found = candidates.find(isKept);
  if (found) return found;
  if (isPage) return '404.html';
  // Code that is not kept may belong to the version before, for a tab left open across an update.
  return path.startsWith('assets/') ? path : null;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
