import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import type { CaseDetail } from '../../contract/cases.ts';
import { isPartAction } from '../../domain/cases/parts.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS, WHOSE_MOVE_WORDS } from '../../domain/cases/words.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useCan } from '../shared/useStaff.ts';
import { orderActions } from './actionOrder.ts';
import { CaseStepDialog } from './CaseStepDialog.tsx';
import { isPromised, withPromised } from './promisedAccept.ts';

interface Props {
  record: CaseDetail;
  item: Item | undefined;
}

/** Exactly what the server allows this person to do now; the next step first, with its key. */
export function CaseActions({ record, item }: Props) {
  const t = useT();
  const local = useLocalText();
  const [chosen, setChosen] = useState<CaseAction>();
  const bar = useRef<HTMLDivElement>(null);
  const can = useCan();
  // What concerns one office is pressed on its line.
  const actions = orderActions(withPromised(record, item, can('cases.create'))).filter(
    ({ action }) => !isPartAction(action),
  );
  const open = actions.find(({ action }) => action === chosen);
  return (
    <Box ref={bar} tabIndex={-1} role="group" aria-label={t('cases.actions.title')} sx={barStyle}>
      {actions.map(({ action, weight }) => (
        <CommandButton
          key={action}
          label={isPromised(record, action) ? t('cases.promiseAccept') : local(ACTION_WORDS[action])}
          variant={weight === 'primary' ? 'contained' : weight === 'plain' ? 'outlined' : 'text'}
          color={weight === 'ending' ? 'inherit' : 'primary'}
          shortcut={weight === 'primary' ? { id: 'case.primary', key: 'F9' } : undefined}
          onPress={() => setChosen(action)}
        />
      ))}
      {actions.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('cases.actions.none')}
          {record.whoseMove !== 'none' &&
            ` ${t('cases.actions.noneWaiting', { who: local(WHOSE_MOVE_WORDS[record.whoseMove]) })}`}
        </Box>
      )}
      {open && (
        <CaseStepDialog
          key={open.action}
          record={record}
          item={item}
          allowed={open}
          onClose={() => setChosen(undefined)}
          // The pressed button may be gone: the focus goes to what can be done next.
          onDone={() => {
            setChosen(undefined);
            bar.current?.focus();
          }}
        />
      )}
    </Box>
  );
}

const barStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  alignItems: 'center',
  minHeight: 40,
  mb: 1.5,
} as const;
