import { useLogoutIfAccessDenied } from 'ra-core';
import { useEffect } from 'react';
import { can } from '../../domain/staff/permissions.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { listenToServer } from '../providers/serverEvents.ts';
import { findSubject, touchedBy } from '../providers/touched.ts';
import { useStaff } from '../shared/useStaff.ts';

/** Many events of one moment become one reading. */
const GATHER = 250;

/** While somebody is signed in: what others change becomes old here, and is read again where it is on the page. */
export function useLiveEvents() {
  const { api, session, connection, queryClient } = useOffice();
  const staff = useStaff();
  const signOutIfEnded = useLogoutIfAccessDenied();
  const mayListen = staff !== undefined && can(staff.roles, 'stream.read');

  // biome-ignore lint/correctness/useExhaustiveDependencies: one stream for each person, not for each rendering
  useEffect(() => {
    if (!mayListen) return;
    const old = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      timer = undefined;
      for (const resource of old) void queryClient.invalidateQueries({ queryKey: [resource] });
      old.clear();
    };
    const stop = listenToServer({
      api,
      session,
      connection,
      onEvent: event => {
        const subject = findSubject(event.data);
        if (!subject) return;
        for (const resource of touchedBy(subject)) old.add(resource);
        timer ??= setTimeout(readAgain, GATHER);
      },
      onGap: () => void queryClient.invalidateQueries(),
      onSignedOut: () => void signOutIfEnded({ status: 401 }),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [staff?.id, mayListen]);
}
