import Button from '@mui/material/Button';
import { useState } from 'react';
import type { BulkResult } from '../../contract/worklist.ts';
import { bulkActions } from '../../domain/worklist/bulkNeeds.ts';
import { BulkDialog } from '../cases/bulk/BulkDialog.tsx';
import { BulkResultDialog } from '../cases/bulk/BulkResultDialog.tsx';
import { useT } from '../i18n/useT.ts';
import { useStaff } from '../shared/useStaff.ts';

interface Props {
  /** Cases that wait for acceptance. */
  ids: readonly string[];
  isPrimary?: boolean;
}

/** 一并受理: the bulk action over cases that belong together, each through its own gates, each refusal told. */
export function AcceptTogether({ ids, isPrimary }: Props) {
  const t = useT();
  const roles = useStaff()?.roles ?? [];
  const [isAsking, setAsking] = useState(false);
  const [result, setResult] = useState<BulkResult>();
  const isAllowed = bulkActions(roles).includes('accept');
  return (
    <>
      {isAllowed && ids.length > 0 && (
        <Button
          size={isPrimary ? 'medium' : 'small'}
          // What was pressed before is gone: the way on takes the focus.
          autoFocus={isPrimary}
          variant={isPrimary ? 'contained' : 'outlined'}
          onClick={() => setAsking(true)}
        >
          {t('joint.acceptAll', { count: ids.length })}
        </Button>
      )}
      {isAsking && (
        <BulkDialog
          action="accept"
          ids={ids}
          onDone={answer => {
            setAsking(false);
            setResult(answer);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {result && <BulkResultDialog result={result} onClose={() => setResult(undefined)} />}
    </>
  );
}
