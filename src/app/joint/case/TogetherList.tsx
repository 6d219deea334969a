import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { LampTag } from '../../shared/LampTag.tsx';
import { MaskedText } from '../../shared/MaskedText.tsx';
import { CaseStatusTag } from '../../shared/records/caseColumns.tsx';
import { ItemName } from '../../shared/records/ItemName.tsx';
import { LimitText } from '../LimitText.tsx';

interface Props {
  rows: readonly CaseRecord[];
  /** The case on the page: it is marked instead of linked. */
  self: string;
  /** Of several people: each with the name. */
  withName?: boolean;
}

/** Cases that belong together, each with its own state and clock, and the way to it. */
export function TogetherList({ rows, self, withName }: Props) {
  const t = useT();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map(row => (
        <Box component="li" key={row.id} sx={rowStyle} aria-current={row.id === self ? 'true' : undefined}>
          <Box sx={lineStyle}>
            {row.id === self ? (
              <strong>{row.number}</strong>
            ) : (
              <Link component={RouterLink} to={`/cases/${row.id}/show`}>
                {row.number}
              </Link>
            )}
            {withName && <MaskedText>{row.applicantName}</MaskedText>}
          </Box>
          <ItemName code={row.itemCode} />
          {row.id === self && ` · ${t('joint.case.this')}`}
          <Box sx={{ ...lineStyle, color: 'text.secondary' }}>
            <CaseStatusTag record={row} />
            {row.acceptedAt !== null && row.closedAt === null ? (
              <LampTag lamp={row.lamp} remaining={row.remaining} pendingYear={row.pendingYear} plain />
            ) : null}
            {row.closedAt === null && <LimitText row={row} />}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;
const lineStyle = { display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' } as const;
