import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Permission } from '../../domain/staff/permissions.ts';
import type { Actor, Deps } from '../deps.ts';
import type { EventPump } from '../events/pump.ts';
import type { RuleBook } from '../office/ruleBook.ts';
import type { Language } from './language.ts';
import type { Sessions } from './sessions.ts';

/** What every room (a resource's routes) is given to mount itself. */
export interface House {
  hono: OpenAPIHono;
  deps: Deps;
  sessions: Sessions;
  pump: EventPump;
  rules: RuleBook;
  /** What a room runs by itself (a timer) ends when the app stops. */
  onStop(callback: () => void): void;
  /** Every route that was mounted: the documentation, the 405s and the walk of routes × roles read it. */
  routes: RouteDefinition[];
}

/** `public`: without signing in. `signed-in`: any account. Else one of the table in domain/staff. */
export type Access = Permission | 'public' | 'signed-in';

export interface RouteDefinition {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/tickets/{id}/actions/{action}`. */
  path: string;
  access: Access;
  /** Refuses what the permission alone does not know (an action that is none, or another role's): before any input is read. */
  guard?(actor: Actor, params: Record<string, string>): void;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  bodyLimit?: number;
  /** The body is no JSON: the handler reads it itself, as a stream. */
  isRaw?: boolean;
  /** What the screen asks by itself (the stream): it keeps nobody signed in. */
  background?: boolean;
  /** Status → schema of the answer; null has no body. */
  answers: Record<number, z.ZodType | null>;
}

export interface RequestContext {
  c: Context;
  /** For `public` routes nobody: reading it throws. */
  actor: Actor;
  language: Language;
  now: number;
  params: Record<string, string>;
}
