import { mountAbsences } from './absences/routes.ts';
import { mountApplicants } from './applicants/routes.ts';
import { mountBookings } from './bookings/routes.ts';
import { mountCarryOver } from './carryOver/routes.ts';
import { mountCaseImports } from './caseImports/routes.ts';
import { mountCaseLedger } from './caseLedger/routes.ts';
import { mountCases } from './cases/routes.ts';
import { mountComments } from './comments/routes.ts';
import { mountCorrectionNotices } from './correctionNotices/routes.ts';
import { mountEnterprises } from './enterprises/routes.ts';
import { mountEvents } from './events/routes.ts';
import { mountFairness } from './fairness/routes.ts';
import { mountFiles } from './files/routes.ts';
import { mountGrants } from './grants/routes.ts';
import { mountHall } from './hall/routes.ts';
import { mountHolidays } from './holidays/routes.ts';
import type { House } from './http/rooms.ts';
import { mountIntake } from './intake/routes.ts';
import { mountItems } from './items/routes.ts';
import { mountJointCases } from './jointCases/routes.ts';
import { mountKpi } from './kpi/routes.ts';
import { mountLimits } from './limits/routes.ts';
import { mountListFilings } from './listFilings/routes.ts';
import { mountLive } from './live/routes.ts';
import { mountNotices } from './notices/routes.ts';
import { mountOnline } from './online/routes.ts';
import { mountOutbox } from './outbox/routes.ts';
import { mountPapers } from './papers/routes.ts';
import { mountPolicies } from './policies/routes.ts';
import { mountPresence } from './presence/routes.ts';
import { mountProgress } from './progress/routes.ts';
import { mountRatings } from './ratings/routes.ts';
import { mountReminders } from './reminders/routes.ts';
import { mountReplays } from './replays/routes.ts';
import { mountSession } from './session/routes.ts';
import { mountSettings } from './settings/routes.ts';
import { mountStaff } from './staff/routes.ts';
import { mountStream } from './stream/routes.ts';
import { mountSupervision } from './supervision/routes.ts';
import { mountSystem } from './system/routes.ts';
import { mountThread } from './thread/routes.ts';
import { mountTickets } from './tickets/routes.ts';
import { callNext } from './windows/callNext.ts';
import { mountWindows } from './windows/routes.ts';
import { mountWorklist } from './worklist/routes.ts';

/** The table of contents: one line a room. */
export const ROOMS: readonly ((house: House) => void)[] = [
  mountSystem,
  mountSession,
  mountStaff,
  mountItems,
  mountApplicants,
  mountComments,
  mountPresence,
  mountWorklist,
  mountCases,
  mountCarryOver,
  mountSupervision,
  mountListFilings,
  mountJointCases,
  mountCaseImports,
  mountCaseLedger,
  mountOutbox,
  mountOnline,
  mountThread,
  mountProgress,
  mountFiles,
  mountCorrectionNotices,
  mountPapers,
  mountEnterprises,
  mountGrants,
  mountHolidays,
  mountEvents,
  mountSettings,
  mountKpi,
  mountLimits,
  mountStream,
  mountBookings,
  mountIntake,
  mountNotices,
  house => mountTickets(house, callNext),
  mountWindows,
  mountHall,
  mountAbsences,
  mountLive,
  mountRatings,
  mountReminders,
  mountReplays,
  mountPolicies,
  mountFairness,
];
