import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** One line a rule and element: `cases: color-contrast (…) at .x: why`. */
export async function violationsOf(page: Page, name: string): Promise<string[]> {
  // Through the debugger, so the page's content security policy stays as it is.
  await page.evaluate(AXE);
  const results = await page.evaluate(
    values =>
      (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    STANDARDS,
  );
  return results.violations.flatMap(rule =>
    rule.nodes.map(
      node =>
        `${name}: ${rule.id} at ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}\n    ${(node.failureSummary ?? '').split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}
