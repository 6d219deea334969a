import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router';
import type { TakenCase } from '../../../contract/worklist.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../CommandButton.tsx';
import { useCommand } from '../useCommand.ts';
import { useCan } from '../useStaff.ts';

/** 领取下一件: opens the case that the office's order gives this person, with the reason. */
export function TakeNextButton() {
  const t = useT();
  const can = useCan();
  const notify = useNotify();
  const navigate = useNavigate();
  const command = useCommand<Record<string, never>, { taken: TakenCase | undefined }>(
    async (provider, body, press) => ({
      taken: await provider.post<TakenCase | undefined>('cases/actions/take-next', body, press),
    }),
    {
      refresh: ['cases'],
      onSuccess: ({ taken }) => {
        if (!taken) return notify(t('hands.take.none'), { type: 'info' });
        navigate(`/cases/${taken.case.id}/show`, { state: { because: taken.because.text } });
      },
    },
  );
  if (!can('cases.take')) return null;
  return (
    <CommandButton
      label={t('hands.take.label')}
      variant="contained"
      isRunning={command.isRunning}
      shortcut={{ id: 'cases.takeNext', key: 'F8' }}
      onPress={() => void command.run({})}
    />
  );
}
