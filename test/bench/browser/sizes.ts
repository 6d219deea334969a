import type { Browser, Page } from 'playwright-core';
import { type Figure, single } from '../figures/figure.ts';
import { builtAssets, HEAVY, scriptsWith, totalKib } from './chunks.ts';
import { createVisitor, openBrowser } from './visits.ts';

const FIRST_SCREEN_KIB = 350;

/** What each adds to those above it. A manager's first page is the one with the figures. */
const LAZY: readonly [name: string, path: string, shows: string][] = [
  ['the page of figures', '/#/kpi', '#main-content .recharts-surface'],
  ['a list', '/#/cases', '#main-content table'],
  ['training', '/training/', '#username'],
];

/** Light pages: React and nothing of the big screen. Issue 3 gives each 100 KiB. */
const LIGHT: readonly [name: string, path: string, shows: string][] = [
  ['the number kiosk', '/kiosk', '#device-username'],
  ['the hall screen', '/hall', '#device-username'],
  ['the window sign', '/sign?window=1', '#device-username'],
  ['the progress of a number', '/p/0000000000', '[role="alert"]'],
];
const LIGHT_KIB = 100;

const scripts = (paths: Iterable<string>): string[] => [...paths].filter(path => path.endsWith('.js'));

function firstScreen(paths: ReadonlySet<string>): Figure[] {
  const own = scripts(paths);
  const found = Object.entries(HEAVY).filter(([, words]) => scriptsWith(words, own).length > 0);
  const names = found.map(([name]) => name).join(', ');
  return [
    single(
      'JavaScript up to the usable desk, sign-in included',
      totalKib(own),
      'KiB gzip',
      FIRST_SCREEN_KIB,
      {
        note: `${own.length} files`,
      },
    ),
    single('MSW, PGlite, charts, pinyin in the first screen', found.length, '', 0, { note: names || 'none' }),
  ];
}

/** What each library weighs where it is used, whatever page asks for it. */
function heavyParts(): Figure[] {
  const assets = builtAssets();
  const parts = Object.entries(HEAVY).map(([name, words]) => {
    const own = scriptsWith(words, assets);
    return single(`scripts with ${name}`, totalKib(own), 'KiB gzip', undefined, { note: own.join(' ') });
  });
  const engine = assets.filter(path => /\.(wasm|data|bin|tar|gz)$/.test(path));
  return [...parts, single('PGlite wasm and data', totalKib(engine), 'KiB gzip', undefined, {})];
}

async function lazyParts(browser: Browser, address: string, known: ReadonlySet<string>): Promise<Figure[]> {
  const visitor = await createVisitor(browser, address);
  await visitor.signIn('manager', page => page.locator('#main-content').waitFor());
  const seen = new Set(known);
  const figures: Figure[] = [];
  for (const [name, path, shows] of LAZY) {
    const label = `JavaScript added by ${name}`;
    try {
      await visitor.visit(path, shows);
      const more = scripts(visitor.loaded()).filter(one => !seen.has(one));
      for (const one of more) seen.add(one);
      figures.push(single(label, totalKib(more), 'KiB gzip', undefined, { note: `${more.length} files` }));
    } catch (error) {
      const [line] = (error as Error).message.split('\n');
      figures.push({ name: label, note: `the page did not come up: ${line}` });
    }
  }
  await visitor.leave();
  return figures;
}

async function lightPages(browser: Browser, address: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path, shows] of LIGHT) {
    const visitor = await createVisitor(browser, address);
    await visitor.visit(path, shows);
    const own = scripts(visitor.loaded());
    const note = `${own.length} files`;
    figures.push(
      single(`JavaScript of ${name}, React included`, totalKib(own), 'KiB gzip', LIGHT_KIB, { note }),
    );
    await visitor.leave();
  }
  return figures;
}

const isDeskUsable = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /叫下一位|开窗受理/ })
    .first()
    .waitFor();

/** Measured in a real Chromium with an empty cache, against the production build. */
export async function measureSizes(address: string): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const visitor = await createVisitor(browser, address);
    await visitor.signIn('clerk', isDeskUsable);
    const first = visitor.loaded();
    await visitor.leave();
    return [
      ...firstScreen(first),
      ...(await lightPages(browser, address)),
      ...(await lazyParts(browser, address, first)),
      ...heavyParts(),
    ];
  } finally {
    await browser.close();
  }
}
