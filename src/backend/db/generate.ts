/** `npm run db:generate`: after drizzle-kit has written SQL files, bundle them for the page and the server. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('./migrations/', import.meta.url);
const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')) as {
  entries: { tag: string; when: number; breakpoints: boolean }[];
};
const migrations = journal.entries.map(entry => {
  const text = readFileSync(new URL(`${entry.tag}.sql`, folder), 'utf8');
  return {
    sql: text.split('--> statement-breakpoint'),
    bps: entry.breakpoints,
    folderMillis: entry.when,
    hash: createHash('sha256').update(text).digest('hex'),
  };
});
writeFileSync(
  new URL('./migrations.gen.ts', import.meta.url),
  `// Generated from ./migrations by \`npm run db:generate\`. Do not edit.\nimport type { MigrationMeta } from 'drizzle-orm/migrator';\n\nexport const MIGRATIONS: readonly MigrationMeta[] = ${JSON.stringify(migrations, null, 2)};\n`,
);
