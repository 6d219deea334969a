import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { StaffRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { PasswordOnce } from './PasswordOnce.tsx';

type Action = 'unlock' | 'disable' | 'enable';

/** The administrator's buttons. */
export function StaffActions({ record }: { record: StaffRecord }) {
  const t = useT();
  const [password, setPassword] = useState<string>();
  const reset = useCommand<void, { password: string }>(
    (provider, _nothing, press) => provider.act('staff', record.id, 'reset-password', {}, press),
    { refresh: ['staff'], onSuccess: answer => setPassword(answer.password) },
  );
  const act = useCommand<Action, unknown>(
    (provider, action, press) => provider.act('staff', record.id, action, {}, press),
    { refresh: ['staff'], success: 'shell.actions.done' },
  );
  const button = (action: Action, isDangerous = false) => (
    <ConfirmButton
      key={action}
      label={t(`staff.actions.${action}`)}
      text={t(`staff.actions.${action}Text`)}
      isDangerous={isDangerous}
      isRunning={act.isRunning}
      onConfirm={() => act.run(action)}
    />
  );
  return (
    <>
      {record.active ? button('disable', true) : button('enable')}
      {record.locked && button('unlock')}
      <ConfirmButton
        label={t('staff.actions.reset')}
        text={t('staff.actions.resetText')}
        isRunning={reset.isRunning}
        onConfirm={() => reset.run()}
      />
      <Button variant="contained" component={Link} to={`/staff/${record.id}`}>
        {t('records.record.edit')}
      </Button>
      {password !== undefined && (
        <PasswordOnce name={record.name} password={password} onClose={() => setPassword(undefined)} />
      )}
    </>
  );
}
