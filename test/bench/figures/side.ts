import type { Bare } from '../bare/driver.ts';
import type { Mirror } from '../bare/mirror.ts';
import type { Call } from '../load/httpClient.ts';
import type { Kind } from '../options.ts';

/** What a measurement works with: the server over HTTP, and the driver with the app that prepares its rows. */
export interface Sides {
  kind: Kind;
  call: Call;
  bare: Bare;
  mirror: Mirror;
  server: { address: string; pid: number; tokenOf(username: string): Promise<string> };
  /** Milliseconds for one figure. */
  budget: number;
}
