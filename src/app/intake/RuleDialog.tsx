import type { IntakeRuleRecord } from '../../contract/intake.ts';
import { useT } from '../i18n/useT.ts';
import { FormDialog } from '../shared/records/form/FormDialog.tsx';
import { FormField } from '../shared/records/form/FormField.tsx';
import { useRecordForm } from '../shared/records/form/useRecordForm.ts';
import { useItemName } from '../shared/records/items.ts';
import { readCount, readSpans, typedSpans } from './typed.ts';

interface Props {
  rule: IntakeRuleRecord;
  onClose: () => void;
}

/** When numbers of one item are given, and how many a day. */
export function RuleDialog({ rule, onClose }: Props) {
  const t = useT();
  const name = useItemName()(rule.itemCode);
  const form = useRecordForm({
    formKey: `intake:${rule.itemCode}`,
    initial: {
      spans: rule.spans ? typedSpans(rule.spans) : '',
      dailyCap: rule.dailyCap === null ? '' : String(rule.dailyCap),
    },
    check: ({ spans, dailyCap }) => ({
      spans: spans.trim() && !readSpans(spans) ? t('intake.problems.spans') : undefined,
      dailyCap:
        dailyCap.trim() && readCount(dailyCap) === undefined ? t('intake.problems.number') : undefined,
    }),
    save: (provider, { spans, dailyCap }, press) =>
      provider.put(
        `intake/rules/${rule.itemCode}`,
        { spans: readSpans(spans) ?? null, dailyCap: readCount(dailyCap) ?? null, version: rule.version },
        press,
      ),
    refresh: ['intake', 'booking-slots'],
    onSaved: onClose,
  });
  return (
    <FormDialog title={t('intake.editOf', { name })} form={form} onClose={onClose}>
      <FormField
        form={form}
        name="spans"
        label={t('intake.rules.spans')}
        hint={t('intake.rules.spansHint')}
        autoFocus
      />
      <FormField form={form} name="dailyCap" label={t('intake.rules.cap')} hint={t('intake.rules.capHint')} />
    </FormDialog>
  );
}
