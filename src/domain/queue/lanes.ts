/** The queue's lanes, in the order in which they are called by default. */
export const LANES = ['green', 'courtesy', 'booked', 'ordinary'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_TEXTS: Readonly<Record<Lane, { readonly zh: string; readonly en: string }>> = {
  green: { zh: '绿色通道', en: 'Green channel' },
  courtesy: { zh: '礼遇', en: 'Courtesy' },
  booked: { zh: '预约', en: 'Booked' },
  ordinary: { zh: '普通', en: 'Ordinary' },
};

/** Every lane but the ordinary one may go ahead of people who came earlier. */
export const isPrivileged = (lane: Lane): boolean => lane !== 'ordinary';

/**
 * The lane of a new number. Green and booked follow from data (a grant in force, a booking), courtesy from
 * a stated reason; who could take several gets the first of green, courtesy, booked.
 */
export const laneFor = ({
  entitled,
  courtesyReason,
  booked,
}: {
  readonly entitled: boolean;
  readonly courtesyReason?: string | null | undefined;
  readonly booked: boolean;
}): Lane => {
  if (entitled) return 'green';
  if (courtesyReason) return 'courtesy';
  return booked ? 'booked' : 'ordinary';
};
