import type { Run } from '../bare/driver.ts';
import type { Call } from '../load/httpClient.ts';
import type { HallWindow } from '../office/hall.ts';

export const CROWD_WINDOWS = 200;
export const CROWD_WAITING = 20_000;

const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

/** 200 open windows that belong to the manager, and 20,000 numbers of today that wait. Only while no server runs. */
export async function seedCrowd(run: Run): Promise<void> {
  await clearCrowd(run);
  await run({
    sql: `insert into windows (id, office_id, no, name, status, status_since, clerk_id, items, updated_at)
      select gen_random_uuid(), s.office_id, 1000 + n, 'crowd', 'open', now(), s.id, '{}', now()
      from staff s cross join generate_series(1, ${CROWD_WINDOWS}) n where s.username = 'manager'`,
    params: [],
  });
  await run({
    sql: `insert into tickets (id, office_id, number, service_day, item_code, channel, lane, status, taken_at, updated_at)
      select gen_random_uuid(), o.id, 'CROWD' || n, ${TODAY}, i.codes[1 + n % cardinality(i.codes)], 'walk-in',
        case when n % 10 = 0 then 'green' when n % 7 = 0 then 'courtesy' else 'ordinary' end, 'waiting',
        now() - (${CROWD_WAITING} - n) * interval '0.5 second', now()
      from offices o
      cross join lateral (select array_agg(code order by code) as codes from items where office_id = o.id and open) i
      cross join generate_series(1, ${CROWD_WAITING}) n`,
    params: [],
  });
}

/** As if they had never been; what the log says of them stays. */
export async function clearCrowd(run: Run): Promise<void> {
  await run({ sql: `delete from tickets where number like 'CROWD%'`, params: [] });
  await run({ sql: `delete from windows where name = 'crowd'`, params: [] });
}

export async function crowdWindows(call: Call): Promise<HallWindow[]> {
  const range = encodeURIComponent('[0,999]');
  const { body } = await call('manager', 'GET', `/windows?range=${range}`);
  return (body as { id: string; no: number; name: string; clerkId: string }[])
    .filter(window => window.name === 'crowd')
    .map(({ id, no, clerkId }) => ({ id, no, clerkId, clerk: 'manager' }));
}
