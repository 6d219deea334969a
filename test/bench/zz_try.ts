import { ensureDataset } from '/work/main/test/bench/dataset/ensureDataset.ts';
import { readOptions } from '/work/main/test/bench/options.ts';
const o = readOptions(process.env);
for (const k of o.databases) console.log(await ensureDataset(o, k));
