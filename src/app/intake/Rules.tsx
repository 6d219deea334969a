import Button from '@mui/material/Button';
import { useState } from 'react';
import type { IntakeRuleRecord } from '../../contract/intake.ts';
import { spansText } from '../../domain/queue/intake.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useItemName } from '../shared/records/items.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { Intro } from './Intro.tsx';
import { RuleDialog } from './RuleDialog.tsx';

/** Hours and caps, one line an open item, with how far the day has come. */
export function Rules() {
  const t = useT();
  const can = useCan();
  const nameOf = useItemName();
  const [edited, setEdited] = useState<IntakeRuleRecord>();
  const rules = useRead<IntakeRuleRecord[]>('intake', 'intake/rules', { every: 30_000 });
  const heads = ['item', 'spans', 'cap', 'taken', 'booked'] as const;
  // As it is now: after a colleague's change the next press goes with what is known of it.
  const present = (rule: IntakeRuleRecord) =>
    rules.data?.find(each => each.itemCode === rule.itemCode) ?? rule;
  return (
    <Section title={t('intake.rules.title')}>
      <Intro>{t('intake.rules.text')}</Intro>
      {rules.isPending && <RowsSkeleton rows={5} />}
      {rules.error && !rules.data && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && (
        <PlainTable
          label={t('intake.rules.title')}
          heads={[...heads.map(head => t(`intake.rules.${head}`)), t('intake.edit')]}
          wrapping={[0]}
          rows={rules.data}
          keyOf={rule => rule.itemCode}
          cells={rule => [
            nameOf(rule.itemCode),
            rule.spans ? spansText(rule.spans) : t('intake.rules.officeHours'),
            rule.dailyCap ?? t('intake.rules.noCap'),
            rule.takenToday,
            rule.bookedToday,
            can('intake.edit') && (
              <Button
                key="edit"
                size="small"
                aria-label={t('intake.editOf', { name: nameOf(rule.itemCode) })}
                onClick={() => setEdited(rule)}
              >
                {t('intake.edit')}
              </Button>
            ),
          ]}
        />
      )}
      {edited && <RuleDialog rule={present(edited)} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
