import Box from '@mui/material/Box';
import type { StagePart } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { BasisAt } from './BasisAt.tsx';
import { CodedRows } from './CodedRows.tsx';
import { NumberAt } from './NumberAt.tsx';
import { lineStyle } from './style.ts';

/** 联审: the offices that review beside each other at a stage, each with its own days. */
export function StageOffices({ path }: { path: string }) {
  const t = useT();
  return (
    <CodedRows<StagePart>
      path={path}
      noun={t('itemEdit.office')}
      letter="P"
      fresh={{ days: 1, status: 'P' }}
      isLeftOut
      more={row => (
        <Box sx={{ ...lineStyle, mt: 1.25 }}>
          <NumberAt path={`${row}.days`} label={t('items.stages.days')} whenEmpty={null} width="9em" />
          <BasisAt path={row} />
        </Box>
      )}
    />
  );
}
