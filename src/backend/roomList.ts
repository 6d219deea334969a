import type { House } from './http/rooms.ts';
import { mountLimits } from './limits/routes.ts';
import { mountSystem } from './system/routes.ts';

/** The table of contents: one line a room. */
export const ROOMS: readonly ((house: House) => void)[] = [mountSystem, mountLimits];
