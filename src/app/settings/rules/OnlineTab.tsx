import type { OnlineSettings } from '../../../contract/online.ts';
import { PRECHECK_DAYS_MAX } from '../../../contract/online.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { ConfirmMark } from './ConfirmMark.tsx';
import { NumberField } from './NumberField.tsx';
import { PartFrame } from './PartFrame.tsx';
import { numberProblem, withoutGaps } from './problems.ts';
import { usePart, usePartForm } from './usePart.ts';

type Online = OnlineSettings & { version: number };

interface OnlineDraft {
  version: number;
  confirmed: readonly string[];
  precheckDays: string;
}

const PART = {
  path: 'online-settings',
  draftOf: ({ version, confirmed, precheckDays }: Online): OnlineDraft => ({
    version,
    confirmed,
    precheckDays: String(precheckDays),
  }),
  bodyOf: ({ confirmed, precheckDays }: OnlineDraft) => ({ confirmed, precheckDays: Number(precheckDays) }),
  check: ({ precheckDays }: OnlineDraft) =>
    withoutGaps([['precheckDays', numberProblem(precheckDays, 1, PRECHECK_DAYS_MAX)]]),
};

/** 网上预审: its limit. */
export function OnlineTab() {
  const { data, error, refetch } = usePart<Online>('online-settings');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <OnlineForm record={data} /> : <RowsSkeleton rows={3} />;
}

function OnlineForm({ record }: { record: Online }) {
  const t = useT();
  const canEdit = useCan()('online.edit');
  const form = usePartForm<Online, OnlineDraft>(record, PART);
  const label = t('rules.online.precheckDays');
  return (
    <PartFrame form={form} canEdit={canEdit}>
      <Section title={t('rules.online.title')}>
        <NumberField
          name="precheckDays"
          label={label}
          value={form.values.precheckDays}
          unit={t('rules.days')}
          onChange={value => form.set('precheckDays', value)}
          problem={form.problemOf('precheckDays')}
          hint={t('rules.online.hint', { most: PRECHECK_DAYS_MAX })}
          mark={
            <ConfirmMark
              label={label}
              field="precheckDays"
              confirmed={form.values.confirmed}
              source={t('rules.practice')}
              canEdit={canEdit}
              onChange={confirmed => form.set('confirmed', confirmed)}
            />
          }
        />
      </Section>
    </PartFrame>
  );
}
