import { z } from 'zod';
import { ROLES } from '../domain/staff/roles.ts';
import { Id } from './common.ts';

export const SignIn = z.object({
  username: z.string().trim().min(1, { error: 'required' }).max(100, { error: 'too-long' }),
  password: z.string().min(1, { error: 'required' }).max(200, { error: 'too-long' }),
});

export const SessionStaff = z
  .object({
    id: Id,
    name: z.string(),
    username: z.string(),
    roles: z.array(z.enum(ROLES)),
    mustChangePassword: z.boolean(),
    devicePage: z.string().nullable(),
  })
  .meta({ id: 'SessionStaff' });
export type SessionStaff = z.infer<typeof SessionStaff>;

export const SessionAnswer = z.object({ staff: SessionStaff }).meta({ id: 'Session' });
export const SignedIn = z.object({ token: z.string(), staff: SessionStaff }).meta({ id: 'SignedIn' });

export const PasswordChange = z.object({
  current: z.string().min(1, { error: 'required' }).max(200, { error: 'too-long' }),
  next: z.string().min(1, { error: 'required' }).max(200, { error: 'too-long' }),
});
