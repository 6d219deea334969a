import Button from '@mui/material/Button';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import type { CaseImportRecord } from '../../contract/caseImports.ts';
import { useT } from '../i18n/useT.ts';
import { findErrorBody } from '../providers/errorBody.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { Section } from '../shared/Section.tsx';
import { useCommand } from '../shared/useCommand.ts';
import { useCan } from '../shared/useStaff.ts';

/** Every import there was, with what may still be done with it. */
export function Imports() {
  const t = useT();
  const can = useCan();
  const { data } = useGetList<CaseImportRecord>('case-imports', {
    filter: {},
    sort: { field: 'startedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  if (!data || data.length === 0) return null;
  const heads = ['name', 'file', 'cases', 'state', 'at', 'actions'] as const;
  return (
    <Section title={t('caseImports.imports')}>
      <PlainTable
        label={t('caseImports.imports')}
        heads={heads.map(head => t(`caseImports.heads.${head}`))}
        wrapping={[0, 1, 3]}
        rows={data}
        keyOf={row => row.id}
        cells={row => [
          row.name,
          row.fileName,
          row.state === 'staging' ? `${row.received} / ${row.caseCount}` : row.caseCount,
          `${t(`caseImports.states.${row.state}`)}${row.endReason ? `：${row.endReason}` : ''}`,
          <Moment key="at" at={row.endedAt ?? row.inForceAt ?? row.startedAt} />,
          can('case-imports.edit') ? <EndImport key="end" row={row} /> : null,
        ]}
      />
    </Section>
  );
}

/** Undo what is in force, with a reason; give up what never took effect. */
function EndImport({ row }: { row: CaseImportRecord }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const end = useCommand<{ action: 'undo' | 'discard'; reason?: string }>(
    (provider, { action, reason }, press) =>
      provider.act('case-imports', row.id, action, { reason, version: row.version }, press),
    { refresh: ['case-imports', 'history-cases'], onSuccess: () => setAsking(false) },
  );
  if (row.state === 'staging') {
    return (
      <Button size="small" disabled={end.isRunning} onClick={() => void end.run({ action: 'discard' })}>
        {t('caseImports.discard')}
      </Button>
    );
  }
  if (row.state !== 'in-force') return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('caseImports.undo')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={`${t('caseImports.undo')} ${row.name}`}
        text={t('caseImports.undoText')}
        needs={{ reason: 'required' }}
        errors={findErrorBody(end.error)?.errors}
        submitLabel={t('caseImports.undo')}
        isRunning={end.isRunning}
        onSubmit={({ reason }) => void end.run({ action: 'undo', reason: String(reason ?? '') })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
