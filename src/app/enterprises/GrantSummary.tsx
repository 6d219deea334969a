import { useGetManyAggregate } from 'ra-core';
import type { GrantRecord } from '../../contract/people.ts';
import { useT } from '../i18n/useT.ts';

/** Until when, and who looks after it; all rows of a page ask together. */
export function GrantSummary({ grantId }: { grantId: string | null }) {
  const t = useT();
  const { data } = useGetManyAggregate<GrantRecord>(
    'grants',
    { ids: grantId ? [grantId] : [] },
    { enabled: grantId !== null },
  );
  const grant = data?.[0];
  if (!grantId || !grant) return <>—</>;
  return (
    <span title={t('records.green.validRange', { from: grant.validFrom, to: grant.validTo })}>
      {t('enterprises.until', { day: grant.validTo })}
      {grant.liaisonName && ` · ${grant.liaisonName}`}
    </span>
  );
}
