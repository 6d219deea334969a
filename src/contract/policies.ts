import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { DEFAULT_POLICY, DEFAULT_PREFERENCE } from '../domain/queue/policy.ts';
import { Id, Instant, Reason, text, Version } from './common.ts';

const EachLane = z.enum(LANES);

/** Lanes, first called first: each once. */
const Order = z
  .array(EachLane)
  .length(LANES.length, { error: 'each-lane-once' })
  .refine(order => new Set(order).size === order.length, { error: 'each-lane-once' });

const minutes = (from: number) => z.number().min(from).max(600);
const weight = z.number().min(0).max(100);

/** How far a window's own preference reaches within a lane; see domain/queue/preference. */
const preferenceMinutes = z
  .object({
    ownClient: minutes(0).default(DEFAULT_PREFERENCE.ownClient),
    item: minutes(0).default(DEFAULT_PREFERENCE.item),
  })
  .default({ ...DEFAULT_PREFERENCE });

const PromiseFields = {
  order: Order.default([...DEFAULT_POLICY.order]),
  promiseMinutes: z
    .object({
      green: minutes(0).default(DEFAULT_POLICY.promiseMinutes.green),
      courtesy: minutes(0).default(DEFAULT_POLICY.promiseMinutes.courtesy),
      booked: minutes(0).default(DEFAULT_POLICY.promiseMinutes.booked),
    })
    .default({ ...DEFAULT_POLICY.promiseMinutes }),
  marginMinutes: minutes(0).default(DEFAULT_POLICY.marginMinutes),
  ordinaryPatienceMinutes: minutes(0).default(DEFAULT_POLICY.ordinaryPatienceMinutes),
  privilegedRun: z.int().min(1).max(20).default(DEFAULT_POLICY.privilegedRun),
  ordinaryCapMinutes: z.int().min(1).max(600).default(DEFAULT_POLICY.ordinaryCapMinutes),
  preferenceMinutes,
};

/** The policy that an office starts with. A field that an older row does not have (its kind too) takes the default. */
export const OfficePolicy = z.object({ kind: z.literal('promise').default('promise'), ...PromiseFields });
export type OfficePolicy = z.infer<typeof OfficePolicy>;

const FirstCome = z.object({ kind: z.literal('first-come'), preferenceMinutes });
const Strict = z.object({ kind: z.literal('strict'), order: Order.default([...LANES]), preferenceMinutes });
const WeightedWait = z.object({
  kind: z.literal('weighted-wait'),
  weights: z.object({ green: weight, courtesy: weight, booked: weight, ordinary: weight }),
  preferenceMinutes,
});
const Ratio = z.object({
  kind: z.literal('ratio'),
  cycle: z.array(EachLane).min(1, { error: 'required' }).max(50),
  preferenceMinutes,
});
const Promised = z.object({ kind: z.literal('promise'), ...PromiseFields });

/** Any policy: its kind with the parameters of that kind. See domain/queue/policy. */
export const AnyPolicy = z.discriminatedUnion('kind', [FirstCome, Strict, WeightedWait, Ratio, Promised]);
export type AnyPolicy = z.infer<typeof AnyPolicy>;

const Kinds = z.discriminatedUnion('kind', [FirstCome, WeightedWait, Ratio, Promised]);

/** A rule without a kind is one of the first slice: a promise. */
const withPromise = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !('kind' in value) ? { kind: 'promise', ...value } : value;

/** What a hall may call by: every kind but `strict`, under which an ordinary visitor could wait for ever. */
export const HousePolicy = z.preprocess(withPromise, Kinds);
export type HousePolicy = z.infer<typeof HousePolicy>;

/** One of several that are compared; `itemPolicies`: the rules of items that have their own, by code. */
const named = { name: text(60, 1), itemPolicies: z.record(text(60, 1), HousePolicy).optional() };

/** The same, with a name of its own, and with the rules of items. */
export const NamedPolicy = z.discriminatedUnion('kind', [
  FirstCome.extend(named),
  Strict.extend(named),
  WeightedWait.extend(named),
  Ratio.extend(named),
  Promised.extend(named),
]);
export type NamedPolicy = z.infer<typeof NamedPolicy>;

/** The scope of the rule that holds where no item has its own. */
export const HALL = 'hall';

/** A new version of a scope's policy. `version` (or If-Match): the one in force that was seen, 0 where none ever was. */
export const PolicyChange = z.object({
  scope: text(60, 1).meta({ description: '`hall`, or the code of an item' }),
  /** Null: the item follows the hall again. */
  policy: HousePolicy.nullable(),
  reason: Reason,
  version: z.int().min(0).optional(),
});
export type PolicyChange = z.infer<typeof PolicyChange>;

/** One version of a policy: what holds (or held) from `at` on, by whom, and why. */
export const PolicyRecord = z
  .object({
    id: Id,
    scope: z.string(),
    version: Version,
    policy: HousePolicy.nullable(),
    /** Empty: as delivered. */
    reason: z.string(),
    /** Null: as delivered. */
    actorId: Id.nullable(),
    actorName: z.string().nullable(),
    at: Instant,
    /** The newest of its scope. */
    inForce: z.boolean(),
  })
  .meta({ id: 'Policy' });
export type PolicyRecord = z.infer<typeof PolicyRecord>;
