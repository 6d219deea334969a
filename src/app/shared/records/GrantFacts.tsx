import type { GrantRecord } from '../../../contract/people.ts';
import { GROUNDS } from '../../../domain/green/grounds.ts';
import { useT } from '../../i18n/useT.ts';
import { Facts } from './Facts.tsx';
import { GrantStateTag } from './GrantStateTag.tsx';
import { useLocalText } from './localText.ts';
import { UnconfirmedChip } from './UnconfirmedChip.tsx';

/** What a grant of the green channel says: ground, basis, dates, who looks after it. */
export function GrantFacts({ grant }: { grant: GrantRecord }) {
  const t = useT();
  return (
    <Facts
      facts={[
        { label: t('grants.name'), value: <GrantStateTag state={grant.state} /> },
        { label: t('records.green.ground'), value: <GroundName code={grant.ground} /> },
        { label: t('records.green.basis'), value: grant.basisDocument },
        {
          label: t('records.green.valid'),
          value: t('records.green.validRange', { from: grant.validFrom, to: grant.validTo }),
        },
        { label: t('records.green.liaison'), value: grant.liaisonName },
        { label: t('records.green.deputy'), value: grant.deputyName },
        ...(grant.decisionReason ? [{ label: t('records.green.reason'), value: grant.decisionReason }] : []),
      ]}
    />
  );
}

/** The ground in words; one that is only our proposal says so. */
export function GroundName({ code }: { code: string }) {
  const local = useLocalText();
  const ground = GROUNDS.find(known => known.code === code);
  if (!ground) return <>{code}</>;
  return (
    <>
      {local(ground)} <UnconfirmedChip status={ground.status} />
    </>
  );
}
