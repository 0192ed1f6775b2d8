import { onTestFinished, vi } from 'vitest';

/** A file that a screen offered for download. */
export interface Download {
  name: string;
  text: () => Promise<string>;
}

/** Collects downloads instead of letting the browser save them. */
export function catchDownloads(): Download[] {
  const downloads: Download[] = [];
  const made: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
    if (object instanceof Blob) made.push(object);
    return create(object);
  });
  const catchClick = (event: Event) => {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || !link.hasAttribute('download')) return;
    event.preventDefault();
    keep(link);
  };
  const keep = (link: HTMLAnchorElement) => {
    const blob = made.at(-1) ?? new Blob();
    downloads.push({ name: link.download, text: () => blob.text() });
  };
  // A link that is not in the document tells nobody of its click.
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  click.mockImplementation(function clickOn(this: HTMLAnchorElement) {
    keep(this);
  });
  document.addEventListener('click', catchClick);
  onTestFinished(() => {
    document.removeEventListener('click', catchClick);
    vi.restoreAllMocks();
  });
  return downloads;
}
