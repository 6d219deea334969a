import { filing } from '../../support/cases.ts';
import { type Call, expectStatus } from '../load/httpClient.ts';
import { repeat } from './hall.ts';

export interface Received {
  id: string;
  applicantId: string;
}

const ITEM = 'TLK';
const PEOPLE = 900;

/** Complete cases, handed in and not yet accepted. */
export async function receiveCases(call: Call, count: number): Promise<Received[]> {
  const cases: Received[] = [];
  await repeat(count, async n => {
    const reply = await call('clerk2', 'POST', '/cases', filing(ITEM, n % PEOPLE));
    cases.push(expectStatus(reply, 201).body);
  });
  return cases;
}
