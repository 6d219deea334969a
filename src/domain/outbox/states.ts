/** `waiting` also while it is handed over; `failed` is given up. */
export const MESSAGE_STATUSES = ['waiting', 'sent', 'failed', 'cancelled'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export const MESSAGE_CHANNELS = ['sms', 'app', 'platform'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_ACTIONS = ['retry', 'cancel'] as const;
export type MessageAction = (typeof MESSAGE_ACTIONS)[number];

/**
 * What a person may do to a message. While it is handed over nobody can say whether it has gone: it is neither hurried
 * nor cancelled then.
 */
export function messageActions(status: MessageStatus, isHandedOver: boolean): readonly MessageAction[] {
  if (isHandedOver) return [];
  if (status === 'waiting') return ['retry', 'cancel'];
  return status === 'failed' || status === 'cancelled' ? ['retry'] : [];
}
