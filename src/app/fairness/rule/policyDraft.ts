import {
  DEFAULT_POLICY,
  DEFAULT_PREFERENCE,
  type PreferenceMinutes,
  type PromisePolicy,
} from '../../../domain/queue/policy.ts';

/** The parameters of a promise that are typed; minutes but for privilegedRun. Bounds as the contract has them. */
export const POLICY_FIELDS = {
  green: [0, 600],
  courtesy: [0, 600],
  booked: [0, 600],
  marginMinutes: [0, 600],
  ordinaryPatienceMinutes: [0, 600],
  ordinaryCapMinutes: [1, 600],
  privilegedRun: [1, 20],
  ownClient: [0, 600],
  item: [0, 600],
} as const satisfies Record<string, readonly [number, number]>;

export type PolicyField = keyof typeof POLICY_FIELDS;
export type PolicyDraft = Readonly<Record<PolicyField, string>>;

export const FIELD_NAMES = Object.keys(POLICY_FIELDS) as PolicyField[];
/** Those of every kind of policy. */
export const PREFERENCE_FIELDS = ['ownClient', 'item'] as const satisfies readonly PolicyField[];
const WHOLE: ReadonlySet<PolicyField> = new Set(['ordinaryCapMinutes', 'privilegedRun']);

export function draftOf(policy: PromisePolicy): PolicyDraft {
  const { promiseMinutes, marginMinutes, ordinaryPatienceMinutes, ordinaryCapMinutes, privilegedRun } =
    policy;
  const values = {
    ...promiseMinutes,
    ...(policy.preferenceMinutes ?? DEFAULT_PREFERENCE),
    marginMinutes,
    ordinaryPatienceMinutes,
    ordinaryCapMinutes,
    privilegedRun,
  };
  return Object.fromEntries(FIELD_NAMES.map(name => [name, String(values[name])])) as unknown as PolicyDraft;
}

/** Whether what is typed is a number within its bounds, a whole one where it must be. */
export function isFieldRight(name: PolicyField, text: string): boolean {
  const [from, to] = POLICY_FIELDS[name];
  const value = Number(text);
  return text.trim() !== '' && value >= from && value <= to && (!WHOLE.has(name) || Number.isInteger(value));
}

/** How far a preference reaches, as typed; null while it is wrong. */
export function preferenceOf({ ownClient, item }: PolicyDraft): PreferenceMinutes | null {
  if (!PREFERENCE_FIELDS.every(name => isFieldRight(name, { ownClient, item }[name]))) return null;
  return { ownClient: Number(ownClient), item: Number(item) };
}

/** The policy as typed; null while a field is wrong. The order of the lanes is not typed here. */
export function policyOf(draft: PolicyDraft): PromisePolicy | null {
  if (!FIELD_NAMES.every(name => isFieldRight(name, draft[name]))) return null;
  const { green, courtesy, booked, ownClient, item, ...rest } = draft;
  const { marginMinutes, ordinaryPatienceMinutes, ordinaryCapMinutes, privilegedRun } = rest;
  return {
    ...DEFAULT_POLICY,
    promiseMinutes: { green: Number(green), courtesy: Number(courtesy), booked: Number(booked) },
    marginMinutes: Number(marginMinutes),
    ordinaryPatienceMinutes: Number(ordinaryPatienceMinutes),
    ordinaryCapMinutes: Number(ordinaryCapMinutes),
    privilegedRun: Number(privilegedRun),
    preferenceMinutes: { ownClient: Number(ownClient), item: Number(item) },
  };
}
