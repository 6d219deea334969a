import { useGetOne } from 'ra-core';
import type { EnterpriseRecord, GrantRecord } from '../../../contract/people.ts';
import { GROUNDS } from '../../../domain/green/grounds.ts';

/** The grant behind an enterprise's green channel, while it has one. */
export function useGreen(enterprise: EnterpriseRecord | undefined) {
  const id = enterprise?.grantId ?? null;
  const { data } = useGetOne<GrantRecord>('grants', { id: id ?? '' }, { enabled: id !== null });
  return id === null ? undefined : data;
}

/** A ground in words; a ground of the office's own stands as it was written. */
export const groundText = (code: string, language: 'zh' | 'en'): string =>
  GROUNDS.find(ground => ground.code === code)?.[language] ?? code;
