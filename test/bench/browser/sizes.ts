import type { Browser } from 'playwright-core';
import { type Figure, single } from '../figures/figure.ts';
import { builtAssets, HEAVY, scriptsWith, totalKib } from './chunks.ts';
import { openBrowser, signInVisit, visit } from './visits.ts';

const FIRST_SCREEN_KIB = 350;

const LAZY: readonly [name: string, path: string, shows: string][] = [
  ['a list', '/#/cases', 'main table, main [role="grid"]'],
  ['the figures', '/#/kpi', 'main .recharts-surface, main svg'],
  ['training', '/training/', '#username'],
];

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
  const context = await browser.newContext();
  await signInVisit(context, address, 'manager', page => page.locator('main').first().waitFor());
  const figures: Figure[] = [];
  for (const [name, path, shows] of LAZY) {
    const label = `JavaScript that ${name} adds`;
    try {
      const more = scripts(await visit(context, address, path, shows)).filter(one => !known.has(one));
      figures.push(single(label, totalKib(more), 'KiB gzip', undefined, { note: `${more.length} files` }));
    } catch (error) {
      const [line] = (error as Error).message.split('\n');
      figures.push({ name: label, note: `the page did not come up: ${line}` });
    }
  }
  await context.close();
  return figures;
}

/** Measured in a real Chromium with an empty cache, against the production build. */
export async function measureSizes(address: string): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const first = await signInVisit(context, address, 'clerk', page =>
      page
        .getByRole('button', { name: /叫下一位|Call next|开窗|开放|Open/ })
        .first()
        .waitFor(),
    );
    await context.close();
    return [...firstScreen(first), ...(await lazyParts(browser, address, first)), ...heavyParts()];
  } finally {
    await browser.close();
  }
}
