import type { Role } from '../../domain/staff/roles.ts';
import type { KeptValues } from './storage.ts';

/** The signed-in member of staff, as GET /api/session says it. */
export interface StaffIdentity {
  id: string;
  name: string;
  username: string;
  roles: readonly Role[];
  /** The first sign-in with a one-time password: nothing else works before it is changed. */
  mustChangePassword: boolean;
}

const TOKEN = 'token';
const LAST_STAFF = 'last-staff';

/** The Bearer token of this page's office (live and training keep their own), and the drafts that go with it. */
export function createSessionStore(kept: KeptValues, drafts: KeptValues) {
  return {
    token: () => kept.read<string>(TOKEN),
    keep: (token: string, staffId: string) => {
      // What somebody else left half-typed in this tab is not the next person's to see.
      if (kept.read<string>(LAST_STAFF) !== staffId) drafts.removeAll('');
      kept.write(LAST_STAFF, staffId);
      kept.write(TOKEN, token);
    },
    forget: () => kept.remove(TOKEN),
    forgetDrafts: () => drafts.removeAll(''),
  };
}

export type SessionStore = ReturnType<typeof createSessionStore>;
