import { expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import { spreadOf } from '../load/percentiles.ts';
import type { Figure } from './figure.ts';
import { query } from './query.ts';
import type { Sides } from './side.ts';

const AIM_MS = 20;
const MOST = 500;
const WARM_UP = 10;

interface Person {
  name: string;
  initials: string;
  idNumber: string;
  phone: string | null;
  caseNumber: string;
}

/** What a clerk types, by what it is. People of two characters have initials that many share. */
const TYPED: readonly [kind: string, of: (person: Person) => string | undefined][] = [
  ['name', ({ name }) => name],
  ['initials of three letters', ({ initials }) => (initials.length > 2 ? initials : undefined)],
  ['initials of two letters', ({ initials }) => (initials.length === 2 ? initials : undefined)],
  ['the last four of the ID', ({ idNumber }) => idNumber.slice(-4)],
  ['the last four of the phone', ({ phone }) => phone?.slice(-4)],
  ['case number', ({ caseNumber }) => caseNumber],
];

/** Applicants of recent cases, as the bare side's tables have them. */
async function readPeople({ bare, mirror: { open } }: Sides): Promise<Person[]> {
  const rows = await bare.run({
    sql: `select a.name, a.name_initials, a.id_number_sealed, a.phone_sealed, c.number
      from cases c join applicants a on a.id = c.applicant_id order by c.received_at desc limit 300`,
    params: [],
  });
  return rows.map(row => ({
    name: String(row.name),
    initials: String(row.name_initials),
    idNumber: open(String(row.id_number_sealed)),
    phone: row.phone_sealed === null ? null : open(String(row.phone_sealed)),
    caseNumber: String(row.number),
  }));
}

/** Cases found by what a clerk has at hand: the 25 newest and how many there are, another person each time. */
export async function measureSearches(sides: Sides): Promise<Figure[]> {
  const { kind, call, budget } = sides;
  const people = await readPeople(sides);
  const figures: Figure[] = [];
  for (const [what, of] of TYPED) {
    const texts = people.flatMap(person => of(person) ?? []);
    if (texts.length === 0) continue;
    const samples: number[] = [];
    const until = performance.now() + budget / 2;
    for (let n = 0; n < WARM_UP + MOST && (n <= WARM_UP || performance.now() < until); n++) {
      const path = `/cases?${query({
        filter: { q: texts[n % texts.length] },
        sort: ['receivedAt', 'DESC'],
        range: [0, 24],
      })}`;
      const ms = await timed(async () => {
        const { total } = expectStatus(await call('clerk', 'GET', path), 200, 206);
        if (total === 0) throw new Error(`nobody is found by ${what}`);
      });
      if (n >= WARM_UP) samples.push(ms);
    }
    const http = spreadOf(samples);
    const aim = kind === 'postgres' ? { aim: `p50 < ${AIM_MS} ms`, isMet: http.p50 < AIM_MS } : {};
    figures.push({ name: `cases found by ${what}`, database: kind, http, ...aim });
  }
  return figures;
}
