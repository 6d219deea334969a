import { ApplicantRecord, Reveal, Revealed } from '../../contract/people.ts';
import { mountCommand } from '../http/command.ts';
import { registerIdentityTexts } from '../http/identityTexts.ts';
import { mount } from '../http/mount.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { ApplicantEdit, editApplicant } from './edit.ts';
import { revealField } from './reveal.ts';
import { applicantSpec } from './spec.ts';

registerIdentityTexts();

/** The people who apply: filed with their first case, shown masked, one field revealed at a time for a reason. */
export function mountApplicants(house: House): void {
  mountReads(house, applicantSpec(house));
  mountCommand(
    house,
    {
      method: 'put',
      path: '/applicants/{id}',
      access: 'applicants.edit',
      summary: 'Correct a name or a phone number',
      body: ApplicantEdit,
      answers: { 200: ApplicantRecord },
    },
    command => editApplicant(house, command),
  );
  mount(
    house,
    {
      method: 'post',
      path: '/applicants/{id}/actions/reveal',
      access: 'applicants.reveal',
      summary: 'One field in full, with a reason that is recorded',
      body: Reveal,
      answers: { 200: Revealed },
    },
    async ask => ask.c.json(await revealField(house, ask), 200, { 'cache-control': 'no-store' }),
  );
}
