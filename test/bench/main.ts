/**
 * How fast, how big: figures over HTTP on a large office beside the same SQL on the bare driver, peak memory, starts,
 * and what the browser loads. Prints a table and JSON; the JSON is also in .cache/bench.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureSizes } from './browser/sizes.ts';
import { measureCrowd } from './crowd/measureCrowd.ts';
import { makeFacts } from './dashboards/factsDataset.ts';
import { measureDashboards } from './dashboards/measureDashboards.ts';
import { ensureDataset } from './dataset/ensureDataset.ts';
import { type Figure, single } from './figures/figure.ts';
import { measureStarts } from './figures/starts.ts';
import { measureDatabase } from './load/measureDatabase.ts';
import { CACHE, readOptions } from './options.ts';
import { busyWarning, machine } from './report/machine.ts';
import { say } from './report/say.ts';
import { tableOf } from './report/table.ts';

const options = readOptions(process.env);
const began = new Date();
const before = machine();
const figures: Figure[] = [];

if (options.parts.has('load')) {
  for (const kind of options.databases) {
    const dataset = await ensureDataset(options, kind);
    figures.push(...(await measureDatabase(dataset, options.budget)));
  }
}
if (options.parts.has('crowd')) {
  for (const kind of options.databases) {
    const dataset = await ensureDataset(options, kind);
    figures.push(
      ...(await measureCrowd(dataset, options.budget).catch(error => [
        { name: '200 windows, 500 screens', database: kind, isMet: false, note: `failed: ${error.message}` },
      ])),
    );
  }
}
if (options.parts.has('figures')) {
  for (const kind of options.databases) {
    const dataset = await ensureDataset(options, kind);
    figures.push(...(await measureDashboards(dataset, options.budget)));
  }
}
if (options.parts.has('facts') && options.databaseUrl) {
  const dataset = await makeFacts(options.databaseUrl, options.facts);
  const made = { database: 'postgres', note: 'inserted, and cubes made from them' } as const;
  figures.push(single(`${options.facts} facts`, dataset.madeIn ?? 0, 's', undefined, made));
  figures.push(...(await measureDashboards(dataset, options.budget, 'case_facts')));
}
const hasBrowser = options.parts.has('browser');
if (options.parts.has('starts') || hasBrowser) {
  say('first start, reopening, browser');
  figures.push(...(await measureStarts(async server => (hasBrowser ? measureSizes(server.address) : []))));
}

const report = {
  at: began.toISOString(),
  cases: options.cases,
  machine: { before, after: machine() },
  figures,
};
mkdirSync(CACHE, { recursive: true });
const json = JSON.stringify(report, null, 2);
writeFileSync(join(CACHE, 'bench.json'), `${json}\n`);
process.stdout.write(`${json}\n\n${tableOf(figures)}\n${busyWarning(before)}`);
