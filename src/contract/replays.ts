import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { isPolicyName, NAMED_POLICIES } from '../domain/queue/policy.ts';
import { text } from './common.ts';
import { NamedPolicy } from './policies.ts';

/** More arrivals than these are refused with 413. */
export const MAX_ARRIVALS = 100_000;
/** So many broken rows are named at once. */
const NAMED_ROWS = 100;

/** Seconds from any zero that the whole log shares; the days of a log may follow each other at 86,400. */
const Arrival = z.object({
  arriveAt: z.number().min(0).max(1e10),
  lane: z.enum(LANES),
  serviceSeconds: z.number().min(0).max(86_400),
  itemCode: text(60).optional(),
});
type Arrival = z.infer<typeof Arrival>;

/** The codes that a broken field of a row can have. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return issue.input === undefined ? 'required' : 'choice';
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'type';
  return 'range';
};

/** Row by row, so that a long log of broken rows makes no endless list of errors. */
const Arrivals = z
  .array(z.unknown())
  .meta({
    type: 'array',
    description: `At most ${MAX_ARRIVALS}, in any order; those of the same second keep theirs`,
    items: {
      type: 'object',
      required: ['arriveAt', 'lane', 'serviceSeconds'],
      properties: {
        arriveAt: { type: 'number', minimum: 0, description: 'Seconds' },
        lane: { type: 'string', enum: [...LANES] },
        serviceSeconds: { type: 'number', minimum: 0, maximum: 86_400 },
        itemCode: { type: 'string', description: 'Needed where a policy has `itemPolicies`' },
      },
    },
  })
  .transform((rows, context): { count: number; arrivals: Arrival[] } => {
    const arrivals: Arrival[] = [];
    // Too many are refused for their number, whatever they hold.
    if (rows.length > MAX_ARRIVALS) return { count: rows.length, arrivals };
    let broken = 0;
    for (const [place, row] of rows.entries()) {
      const result = Arrival.safeParse(row, { reportInput: true });
      if (result.success) arrivals.push(result.data);
      else {
        broken += 1;
        for (const issue of result.error.issues) {
          context.issues.push({
            code: 'custom',
            message: codeOf(issue),
            input: row,
            path: [place, ...issue.path],
          });
        }
      }
      if (broken >= NAMED_ROWS) {
        const hasMore = rows.slice(place + 1).some(rest => !Arrival.safeParse(rest).success);
        if (hasMore) context.issues.push({ code: 'custom', message: 'more-broken', input: rows });
        break;
      }
    }
    return { count: rows.length, arrivals };
  });

/** A name that is always known needs no parameters; with a kind given, the parameters count. */
const withKind = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || 'kind' in value) return value;
  const { name } = value as { name?: unknown };
  return typeof name === 'string' && isPolicyName(name) ? { ...value, ...NAMED_POLICIES[name] } : value;
};

/** A log of arrivals, and the policies to play it through. */
export const ReplayRequest = z.object({
  arrivals: Arrivals,
  windows: z.int().min(1).max(500),
  policies: z
    .array(z.preprocess(withKind, NamedPolicy))
    .min(1, { error: 'required' })
    .max(20)
    .meta({
      description: `\`{ name }\` alone: ${Object.keys(NAMED_POLICIES).join(', ')}. Others carry their kind and parameters`,
    }),
});

/** Minutes, not rounded. */
const waits = { count: z.int(), p50: z.number(), p90: z.number(), max: z.number() };

/** The waits by policy, in the order asked; only lanes that occur in the log. */
export const ReplayAnswer = z.array(
  z
    .object({
      name: z.string(),
      lanes: z.array(z.object({ lane: z.enum(LANES), ...waits })),
      /** Everybody, whatever their lane; null of an empty log. */
      all: z.object(waits).nullable(),
    })
    .meta({ id: 'QueueReplay' }),
);
export type ReplayAnswer = z.infer<typeof ReplayAnswer>;
