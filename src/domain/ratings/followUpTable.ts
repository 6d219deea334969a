/** The states of a follow-up of a bad rating, in the order in which it meets them. */
export const FOLLOW_UP_STATUSES = [
  'open',
  'contacted',
  'verified',
  'fixed',
  'replied',
  'closed',
  'appealed',
  'excluded',
] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const FOLLOW_UP_ACTIONS = [
  'assign',
  'contact',
  'verify',
  'fix',
  'reply',
  'call-back',
  'appeal',
  'uphold-appeal',
  'dismiss-appeal',
] as const;
export type FollowUpAction = (typeof FOLLOW_UP_ACTIONS)[number];

/** `handler`: who is charged with it. `manager`: the head of the window. `rated`: the person who was rated. */
export type FollowUpPart = 'handler' | 'manager' | 'rated';
export type FollowUpField = 'note' | 'handlerId' | 'result';

export interface FollowUpRow {
  readonly from: readonly FollowUpStatus[];
  readonly by: readonly FollowUpPart[];
  readonly needs: readonly FollowUpField[];
  /** `before`: the state in which the appeal was made. */
  readonly to: FollowUpStatus | 'same' | 'before';
}

const RUNNING = ['open', 'contacted', 'verified', 'fixed', 'replied'] as const;
const UNDECIDED = ['open', 'contacted', 'verified'] as const;

/**
 * How a bad rating is put right: contact, verify, fix, reply, call back (国办发〔2019〕51号: every bad rating is
 * verified, put right and answered, and who gave their name is called back). A misjudged or malicious one can be
 * appealed against and is left out when the head upholds it. Whoever was rated appeals at most; they never handle.
 */
export const FOLLOW_UP_TABLE: Readonly<Record<FollowUpAction, FollowUpRow>> = {
  assign: { from: RUNNING, by: ['manager'], needs: ['handlerId'], to: 'same' },
  contact: { from: ['open'], by: ['handler', 'manager'], needs: ['note', 'result'], to: 'contacted' },
  verify: { from: ['contacted'], by: ['handler', 'manager'], needs: ['note', 'result'], to: 'verified' },
  fix: { from: ['verified'], by: ['handler', 'manager'], needs: ['note'], to: 'fixed' },
  reply: { from: ['fixed'], by: ['handler', 'manager'], needs: ['note'], to: 'replied' },
  'call-back': { from: ['replied'], by: ['handler', 'manager'], needs: ['note', 'result'], to: 'closed' },
  appeal: { from: UNDECIDED, by: ['rated', 'handler'], needs: ['note'], to: 'appealed' },
  'uphold-appeal': { from: ['appealed'], by: ['manager'], needs: ['note'], to: 'excluded' },
  'dismiss-appeal': { from: ['appealed'], by: ['manager'], needs: ['note'], to: 'before' },
};

/** What can be the result of a step that has one. */
export const FOLLOW_UP_RESULTS = {
  contact: ['reached', 'not-reached', 'anonymous'],
  verify: ['founded', 'partly-founded', 'unfounded'],
  'call-back': ['satisfied', 'not-satisfied', 'not-reached', 'anonymous'],
} as const satisfies Partial<Record<FollowUpAction, readonly string[]>>;

export const resultsOf = (action: FollowUpAction): readonly string[] =>
  (FOLLOW_UP_RESULTS as Partial<Record<FollowUpAction, readonly string[]>>)[action] ?? [];

/** Nothing more is to be done. */
export const isFollowUpOver = (status: FollowUpStatus): boolean =>
  status === 'closed' || status === 'excluded';
