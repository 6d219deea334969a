import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { CaseRulesRecord } from '../../contract/caseRules.ts';
import type { CaseCommand, CaseDetail } from '../../contract/cases.ts';
import type { OverdueCause } from '../../domain/cases/overdue.ts';
import { isEndingAction } from '../../domain/cases/reasons.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS } from '../../domain/cases/words.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog, type ActionValues } from '../shared/ActionDialog.tsx';
import type { Choice } from '../shared/ActionField.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useRead } from '../shared/useRead.ts';
import { caseBody, lacksOneOf, typedNeeds } from './actionBody.ts';
import { MaterialPicker } from './MaterialPicker.tsx';
import { missingIds } from './materialLines.ts';
import { useCaseCommand } from './useCaseCommand.ts';

/** A step that somebody wants to take, and what it is about. */
export interface StepDialogProps {
  record: CaseDetail;
  item: Item | undefined;
  allowed: CaseDetail['allowedActions'][number];
  onClose: () => void;
  onDone: () => void;
}

const DANGEROUS: ReadonlySet<CaseAction> = new Set([
  'reject',
  'refuse',
  'void',
  'return',
  'withdraw',
  'revoke',
]);

/** Asks for what the step needs and takes it; what was typed stays when it fails. */
export function CaseActionDialog({ record, item, allowed, onClose, onDone }: StepDialogProps) {
  const t = useT();
  const local = useLocalText();
  const { action, needs } = allowed;
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    needs.materials === undefined || !item ? [] : missingIds(item, record),
  );
  const [isLacking, setLacking] = useState(false);
  const command = useCaseCommand<CaseCommand>(record, action, onDone);
  const label = local(ACTION_WORDS[action]);

  const submit = (values: ActionValues) => {
    const isIncomplete = lacksOneOf(needs, values, ticked);
    setLacking(isIncomplete);
    if (!isIncomplete) void command.run(caseBody(action, values, ticked));
  };
  return (
    <ActionDialog
      isOpen
      title={label}
      text={textOf(record, action, t)}
      initial={initialOf(record, action)}
      needs={typedNeeds(needs)}
      choices={useChoices(record, item, action)}
      errors={findErrorBody(command.error)?.errors}
      submitLabel={label}
      isDangerous={DANGEROUS.has(action)}
      isRunning={command.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      {needs.materials !== undefined && item && (
        <MaterialPicker record={record} item={item} action={action} ticked={ticked} onTick={setTicked} />
      )}
      {isLacking && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {t('cases.actions.needsOne')}
        </Alert>
      )}
    </ActionDialog>
  );
}

type T = ReturnType<typeof useT>;

const isOnExtension = (action: CaseAction) => action === 'extend' || action === 'decline-extension';

/** What the step means: also why an extension was asked for, and for how many offices the step speaks. */
function textOf(record: CaseDetail, action: CaseAction, t: T): string {
  const { extensionAskedDays: days, extensionAskReason: reason } = record;
  const waits = record.partsOpen.length;
  const text =
    action === 'pass' && waits > 0
      ? t('caseParts.passJointly', { count: waits })
      : t(`cases.actions.text.${action}`);
  if (!isOnExtension(action) || days === null) return text;
  return `${text} ${t('cases.actions.extensionAsk', { days, reason: reason ?? '' })}`;
}

/** What was asked for is what stands in the form. */
const initialOf = ({ extensionAskedDays: days }: CaseDetail, action: CaseAction): ActionValues | undefined =>
  action === 'extend' && days !== null ? { days: String(days) } : undefined;

/** Menus: the clock stops that can begin or end, the ways of delivery, the causes of delay. */
function useChoices(
  record: CaseDetail,
  item: Item | undefined,
  action: CaseAction,
): Record<string, Choice[]> {
  const isEnding = isEndingAction(action);
  const rules = useRead<CaseRulesRecord>('settings', 'case-rules', { isEnabled: isEnding }).data;
  const t = useT();
  const local = useLocalText();
  const causes = useRead<OverdueCause[]>('overdue-causes', 'overdue-causes').data ?? [];
  const open = record.openStops;
  const codes = action === 'resume' ? open : (item?.clockStops ?? []).filter(code => !open.includes(code));
  const stops = codes.flatMap(code => {
    const stop = findClockStop(code);
    if (!stop || stop.phase === 'before-acceptance') return [];
    const effect = t(stop.legal ? 'cases.actions.stopLegal' : 'cases.actions.stopCommitted');
    return [{ value: code, label: `${local(stop)} — ${effect}` }];
  });
  const delivery = (item?.delivery ?? []).map(way => ({ value: way.code, label: local(way) }));
  const reasons = isEnding && rules ? rules[`${action}Reasons`] : [];
  const reasonCode = reasons.map(reason => ({ value: reason.code, label: local(reason) }));
  const finding = [
    { value: 'true', label: t('cases.actions.findingTrue') },
    { value: 'false', label: t('cases.actions.findingFalse') },
  ];
  const overdueCause = causes.map(cause => ({ value: cause.code, label: local(cause) }));
  return { stopCode: stops, delivery, deliveryCode: delivery, reasonCode, finding, overdueCause };
}
