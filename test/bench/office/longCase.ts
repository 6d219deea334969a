import { filing } from '../../support/cases.ts';
import { type Call, expectStatus } from '../load/httpClient.ts';

/** A case whose checklist was changed until its timeline has so many events. */
export async function makeLongCase(call: Call, events: number): Promise<{ id: string; applicantId: string }> {
  const filed = expectStatus(await call('clerk2', 'POST', '/cases', filing('TLK', 901)), 201);
  const { id, applicantId, materials } = filed.body;
  for (let n = filed.body.timeline.length; n < events; n++) {
    const [first, ...rest] = materials;
    const changed = [{ ...first, note: `第 ${n} 次核对` }, ...rest];
    expectStatus(await call('clerk2', 'PUT', `/cases/${id}`, { materials: changed }), 200);
  }
  return { id, applicantId };
}
