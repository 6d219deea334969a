/** The lists and figures that an event about a subject makes old. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  message: ['outbox'],
  'case-import': ['case-imports', 'history-cases'],
  'list-filing': ['list-filings'],
  case: ['cases', 'kpi', 'outbox', 'files', 'papers'],
  paper: ['papers'],
  rating: ['ratings', 'follow-ups'],
  'follow-up': ['follow-ups', 'ratings'],
  order: ['orders'],
  inspection: ['inspections', 'inspected-cases'],
  'inspected-case': ['inspected-cases', 'inspections'],
  ticket: ['tickets', 'windows', 'live'],
  policy: ['policies'],
  booking: ['bookings', 'booking-slots', 'live'],
  'booking-slot': ['booking-slots'],
  'intake-rule': ['intake', 'booking-slots'],
  notice: ['notices'],
  window: ['windows', 'tickets', 'live'],
  'window-alarm': ['windows', 'live'],
  absence: ['absences'],
  enterprise: ['enterprises'],
  grant: ['grants', 'enterprises'],
  item: ['items'],
  applicant: ['applicants'],
  staff: ['staff'],
  holiday: ['holidays', 'cases'],
  calendar: ['holidays', 'cases'],
};

/** Resources to read again after an event whose `subjectType` is `case` or `cases`. Every event is in the log. */
export function touchedBy(subjectType: string): readonly string[] {
  const singular = subjectType in TOUCHED ? subjectType : subjectType.replace(/s$/, '');
  return [...(TOUCHED[singular] ?? [subjectType]), 'events'];
}

/** The subject of a stream message; undefined when it is not one of ours. */
export function findSubject(data: string): string | undefined {
  try {
    const { subjectType } = JSON.parse(data) as { subjectType?: unknown };
    return typeof subjectType === 'string' ? subjectType : undefined;
  } catch {
    return undefined;
  }
}
