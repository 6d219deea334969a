import type { z } from 'zod';
import type { AgentInput } from '../../contract/cases.ts';
import { checkIdNumber } from '../../domain/identity/idNumber.ts';
import { maskIdNumber, maskName, maskPhone } from '../../domain/identity/mask.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import { nameProblem } from '../applicants/check.ts';
import type { Vault } from '../http/vault.ts';

/** 经办人 as the case keeps them: what is personal is sealed like an applicant's. */
export interface KeptAgent {
  name: string;
  letter: string;
  idNumberSealed: string | null;
  phoneSealed: string | null;
}

type AgentAsTyped = z.infer<typeof AgentInput>;

/** An agent's document has no stated type: 18 characters are an identity number, others are taken as they are. */
const idTypeOf = (idNumber: string) => (idNumber.replace(/\s/g, '').length === 18 ? 'id-card' : 'other');

/** Checks and seals; problems are put into `fields` under `agent.…`. */
export function keepAgent(
  vault: Vault,
  agent: AgentAsTyped | null | undefined,
  today: string,
  fields: Record<string, string>,
): KeptAgent | null {
  if (!agent) return null;
  const name = nameProblem(agent.name);
  const id = agent.idNumber ? checkIdNumber(idTypeOf(agent.idNumber), agent.idNumber, today) : null;
  const phone = agent.phone ? checkPhone(agent.phone) : null;
  if (name) fields['agent.name'] = name;
  if (id && !id.ok) fields['agent.idNumber'] = `id.${id.code}`;
  if (phone && !phone.ok) fields['agent.phone'] = `phone.${phone.code}`;
  return {
    name: agent.name,
    letter: agent.letter,
    idNumberSealed: id?.ok ? vault.seal(id.normalized) : null,
    phoneSealed: phone?.ok ? vault.seal(phone.normalized) : null,
  };
}

/** The agent as anybody may see them: masked. Rows of other makers may keep less. */
export function presentAgent(vault: Vault, kept: unknown) {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, letter, idNumberSealed, phoneSealed } = kept as Partial<KeptAgent>;
  const idNumber = idNumberSealed ? vault.open(idNumberSealed) : null;
  return {
    name: maskName(name ?? ''),
    letter: letter ?? null,
    idNumber: idNumber === null ? null : maskIdNumber(idTypeOf(idNumber), idNumber),
    phone: phoneSealed ? maskPhone(vault.open(phoneSealed)) : null,
  };
}
