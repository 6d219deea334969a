import type { Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { pinyinOf } from './pinyin.ts';

export interface NewAccount {
  username: string;
  name: string;
  roles: readonly Role[];
  department?: string;
  items?: readonly string[];
  devicePage?: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
}

/** Rows of new accounts; the caller has checked the roles and hashed the passwords. Answers their ids in order. */
export async function insertAccounts(
  deps: Pick<Deps, 'newId' | 'now'>,
  db: Db,
  officeId: string,
  accounts: readonly NewAccount[],
): Promise<string[]> {
  const at = new Date(deps.now());
  const rows = accounts.map(account => ({
    id: deps.newId(),
    officeId,
    username: account.username,
    name: account.name,
    ...pinyinOf(account.name),
    roles: [...account.roles],
    department: account.department ?? '',
    items: [...(account.items ?? [])],
    devicePage: account.devicePage ?? null,
    passwordHash: account.passwordHash,
    mustChangePassword: account.mustChangePassword,
    createdAt: at,
    updatedAt: at,
  }));
  await db.insert(staff).values(rows);
  return rows.map(row => row.id);
}
