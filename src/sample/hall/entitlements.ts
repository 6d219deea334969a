import type { Day } from '../../domain/calendar/day.ts';
import { entitlementOn } from '../../domain/green/grant.ts';
import type { Random } from '../random.ts';
import type { SampleClient } from '../world.ts';

/** For whom a visitor comes; with a grant that opened the green lane on that day. */
export interface Entitlement {
  clientId: string;
  kind: 'enterprise' | 'project';
  grantId: string | null;
  liaisonId: string | null;
  ground: string | null;
}

/** The clients as they stood on one day. */
export interface ClientsOfDay {
  entitled: readonly Entitlement[];
  others: readonly Entitlement[];
}

function standingOn(client: SampleClient, day: Day): Entitlement {
  const grants = client.grants.filter(grant => grant.revokedOn === null || day < grant.revokedOn);
  const grant = entitlementOn(grants, day);
  const none = { grantId: null, liaisonId: null, ground: null };
  const right = grant && { grantId: grant.id, liaisonId: grant.liaisonId, ground: grant.ground };
  return { clientId: client.id, kind: client.kind, ...(right ?? none) };
}

export function clientsOn(clients: readonly SampleClient[], day: Day): ClientsOfDay {
  const standing = clients.map(client => standingOn(client, day));
  return {
    entitled: standing.filter(client => client.grantId !== null),
    others: standing.filter(client => client.grantId === null && client.kind === 'enterprise'),
  };
}

/** Someone for whom the visitor comes: green when they must be, else now and then an enterprise without a right. */
export function pickClient(random: Random, clients: ClientsOfDay, isGreen: boolean): Entitlement | null {
  if (isGreen) return clients.entitled.length > 0 ? random.pick(clients.entitled) : null;
  return clients.others.length > 0 && random.chance(0.45) ? random.pick(clients.others) : null;
}
