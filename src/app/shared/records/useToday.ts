import { type Day, dayOf } from '../../../domain/calendar/day.ts';
import { useNow } from '../useNow.ts';

/** The office's present day. */
export const useToday = (): Day => dayOf(useNow());
