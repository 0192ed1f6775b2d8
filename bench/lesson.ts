/** A lesson's first visit on a phone, against the same text as bare HTML from the same server. */
import { launchBare } from './blocking-time.ts';
import { launch } from './chromium.ts';
import { buildFloorPage, floorHeaders } from './floor-page.ts';
import { type PageLoad, measureLoad } from './page-load.ts';
import { quietMoment } from './quiet.ts';
import type { Part } from './report.ts';
import { largestLesson, openSite } from './site.ts';

const rounds = 9;

type Visit = PageLoad & { tbtMs: number };

export async function benchLesson(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  const bare = await launchBare();
  try {
    const file = largestLesson();
    const lesson = file.replace(/\.html$/, '');
    site.add('floor.html', await buildFloorPage(browser, site.read(file)), floorHeaders);
    const origin = await site.serve();
    const loads: Visit[] = [];
    const floors: Visit[] = [];
    const visit = async (url: string): Promise<Visit> => {
      await quietMoment();
      const load = await measureLoad(browser, url);
      await quietMoment();
      return { ...load, tbtMs: await bare.blockingTime(url) };
    };
    // The first of each fills the server's cache of compressed files.
    for (let round = 0; round <= rounds; round += 1) {
      const load = await visit(`${origin}/${lesson}`);
      const floor = await visit(`${origin}/floor`);
      if (round === 0) continue;
      loads.push(load);
      floors.push(floor);
    }
    return {
      title: `lesson: first visit of /${lesson} on a phone (slow 4G, processor 4×)`,
      figures: figuresOf(loads, floors),
      notes: [
        'floor: the same text as bare HTML with inline style and no script, rounds interleaved',
        'TBT: in a browser without Playwright, see bench/blocking-time.ts',
      ],
    };
  } finally {
    await browser.close();
    await bare.close();
    await site.close();
  }
}

function figuresOf(loads: readonly Visit[], floors: readonly Visit[]): Part['figures'] {
  const of = (all: readonly Visit[], key: keyof Visit) => all.map((load) => load[key]);
  const lcp = { values: of(floors, 'lcpMs'), bound: { limit: 1.1, goal: 1.05 } };
  return [
    { name: 'floor LCP', unit: 'ms', values: of(floors, 'lcpMs') },
    { name: 'LCP', unit: 'ms', values: of(loads, 'lcpMs'), floor: lcp },
    { name: 'FCP', unit: 'ms', values: of(loads, 'fcpMs'), floor: { values: of(floors, 'fcpMs') } },
    { name: 'TBT', unit: 'ms', values: of(loads, 'tbtMs'), median: { limit: 100, goal: 50 } },
    { name: 'floor TBT', unit: 'ms', values: of(floors, 'tbtMs') },
    { name: 'CLS', unit: '', digits: 3, values: of(loads, 'cls'), worst: { limit: 0.01, goal: 0 } },
    {
      name: 'JS until quiet',
      unit: 'KiB',
      values: of(loads, 'script'),
      median: { limit: 100, goal: 64 },
    },
    {
      name: 'JS before LCP',
      unit: 'KiB',
      values: of(loads, 'scriptBeforeLcp'),
      worst: { limit: 0 },
    },
    { name: 'HTML', unit: 'KiB', values: of(loads, 'html'), floor: { values: of(floors, 'html') } },
    { name: 'all until quiet', unit: 'KiB', values: of(loads, 'total') },
    { name: 'requests', unit: '', digits: 0, values: of(loads, 'requests') },
  ];
}
