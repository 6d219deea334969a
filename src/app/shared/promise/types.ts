import type { Day } from '../../../domain/calendar/day.ts';
import type { AcceptanceSubject } from '../../../domain/cases/acceptance.ts';
import type { PreviewCase } from '../../../domain/papers/preview.ts';

/** The case that is accepted with promises, whether it exists already or is just being taken in. */
export interface PromiseCase extends AcceptanceSubject {
  /** What the papers say of it. */
  paper: PreviewCase;
  /** Last day that may be promised. */
  latest: Day;
  hasAgent: boolean;
}
