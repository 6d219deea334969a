import Button from '@mui/material/Button';
import type { MouseEvent } from 'react';
import type { CaseRecord } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { useCommand } from '../shared/useCommand.ts';
import { useCan } from '../shared/useStaff.ts';

/** 预审通过, in one press. What came in after a notice is first recorded on the case's own page. */
export function PassButton({ record }: { record: CaseRecord }) {
  const t = useT();
  const can = useCan();
  const pass = useCommand<void>(
    (provider, _, press) =>
      provider.post(`cases/${record.id}/precheck/pass`, { version: record.version }, press),
    { refresh: ['cases'], success: 'precheck.passed' },
  );
  if (!can('online.precheck') || record.precheck !== 'pending' || record.status !== 'received') return null;
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    void pass.run();
  };
  return (
    <Button
      size="small"
      variant="outlined"
      disabled={pass.isRunning}
      aria-label={t('precheck.passOf', { number: record.number })}
      onClick={press}
    >
      {t('precheck.pass')}
    </Button>
  );
}
