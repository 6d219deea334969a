/** The states of an order, in the order in which it meets them. */
export const ORDER_STATUSES = ['issued', 'answered', 'closed', 'withdrawn'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_ACTIONS = ['answer', 'assign', 'accept', 'send-back', 'withdraw'] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** `addressee`: who has to answer. `manager`: the head of the window. `issuer`: whose side gave the order. */
export type OrderPart = 'addressee' | 'manager' | 'issuer';
export type OrderField = 'note' | 'addresseeId' | 'days';

export interface OrderRow {
  readonly from: readonly OrderStatus[];
  readonly by: readonly OrderPart[];
  readonly needs: readonly OrderField[];
  /** What may be said beside. */
  readonly may: readonly OrderField[];
  readonly to: OrderStatus | 'same';
}

/**
 * 督办: an order with a limit is answered by whom it was given to, and closed or sent back by the side that gave it.
 * The head of the window may give it on. How it runs is the office's own practice: no notice prescribes it (待确认).
 */
export const ORDER_TABLE: Readonly<Record<OrderAction, OrderRow>> = {
  answer: { from: ['issued'], by: ['addressee'], needs: ['note'], may: [], to: 'answered' },
  assign: { from: ['issued'], by: ['manager'], needs: ['addresseeId'], may: ['note'], to: 'same' },
  accept: { from: ['answered'], by: ['issuer'], needs: [], may: ['note'], to: 'closed' },
  'send-back': { from: ['answered'], by: ['issuer'], needs: ['note'], may: ['days'], to: 'issued' },
  withdraw: { from: ['issued', 'answered'], by: ['issuer'], needs: ['note'], may: [], to: 'withdrawn' },
};

/** Nothing more is to be done. */
export const isOrderOver = (status: OrderStatus): boolean => status === 'closed' || status === 'withdrawn';
