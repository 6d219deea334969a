import type { z } from 'zod';
import type { AgentInput } from '../../contract/cases.ts';
import { checkIdNumber } from '../../domain/identity/idNumber.ts';
import type { IdType } from '../../domain/identity/idTypes.ts';
import { maskIdNumber, maskName, maskPhone } from '../../domain/identity/mask.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import { nameProblem } from '../applicants/check.ts';
import type { Vault } from '../http/vault.ts';

/** 经办人 as the case keeps them: what is personal is sealed like an applicant's. */
export interface KeptAgent {
  name: string;
  letter: string;
  /** The last day on which the letter holds, where it says one. */
  letterValidUntil?: string;
  /** Absent where nobody was asked for it. */
  idType?: IdType;
  idNumberSealed: string | null;
  phoneSealed: string | null;
}

type AgentAsTyped = z.infer<typeof AgentInput>;

/** Files of before the type was asked for: 18 characters are an identity number. */
const idTypeOf = (idNumber: string): IdType => (idNumber.length === 18 ? 'id-card' : 'other');

/** Checks and seals; problems are put into `fields` under `agent.…`. */
export function keepAgent(
  vault: Vault,
  agent: AgentAsTyped | null | undefined,
  today: string,
  fields: Record<string, string>,
): KeptAgent | null {
  if (!agent) return null;
  const name = nameProblem(agent.name);
  const idType = agent.idType ?? 'id-card';
  const id = agent.idNumber ? checkIdNumber(idType, agent.idNumber, today) : null;
  const phone = agent.phone ? checkPhone(agent.phone) : null;
  if (name) fields['agent.name'] = name;
  if (id && !id.ok) fields['agent.idNumber'] = `id.${id.code}`;
  if (phone && !phone.ok) fields['agent.phone'] = `phone.${phone.code}`;
  const { letterValidUntil } = agent;
  if (letterValidUntil && letterValidUntil < today) fields['agent.letterValidUntil'] = 'letter-expired';
  return {
    name: agent.name,
    letter: agent.letter,
    ...(letterValidUntil && { letterValidUntil }),
    ...(id?.ok && { idType }),
    idNumberSealed: id?.ok ? vault.seal(id.normalized) : null,
    phoneSealed: phone?.ok ? vault.seal(phone.normalized) : null,
  };
}

/** The agent as anybody may see them: masked. Rows of other makers may keep less. */
export function presentAgent(vault: Vault, kept: unknown) {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, letter, idNumberSealed, phoneSealed, ...rest } = kept as Partial<KeptAgent>;
  const idNumber = idNumberSealed ? vault.open(idNumberSealed) : null;
  const idType = idNumber === null ? null : (rest.idType ?? idTypeOf(idNumber));
  return {
    name: maskName(name ?? ''),
    letter: letter ?? null,
    ...(rest.letterValidUntil && { letterValidUntil: rest.letterValidUntil }),
    idType,
    idNumber: idNumber === null || idType === null ? null : maskIdNumber(idType, idNumber),
    phone: phoneSealed ? maskPhone(vault.open(phoneSealed)) : null,
  };
}
