import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { useCreatePath } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { DuplicateCandidate } from '../../../contract/duplicates.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { STATUS_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { DeskDialog } from '../DeskDialog.tsx';
import { useIntake } from './IntakeContext.ts';

interface Props {
  candidates: readonly DuplicateCandidate[];
  isRunning: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** What is being filed beside what is there already; another case needs a reason. */
export function DuplicateDialog({ candidates, isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isWrong = isTried && reason.trim() === '';
  return (
    <DeskDialog
      title={t('desk.duplicate.title')}
      text={t('desk.duplicate.text')}
      submitLabel={t('desk.duplicate.submit')}
      isRunning={isRunning}
      onSubmit={() => (reason.trim() ? onSubmit(reason.trim()) : setTried(true))}
      onClose={onClose}
    >
      <Candidates candidates={candidates} />
      <TextField
        label={t('desk.duplicate.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        error={isWrong}
        helperText={isWrong ? t('desk.duplicate.reasonMissing') : undefined}
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </DeskDialog>
  );
}

function Candidates({ candidates }: Pick<Props, 'candidates'>) {
  const t = useT();
  const language = useLanguage();
  const pathOf = useCreatePath();
  const { draft, item } = useIntake();
  const variantOf = (code: string | null) => item.variants.find(v => v.code === code)?.[language] ?? '';
  const rows = candidates.map(found => ({
    id: found.id,
    cells: [
      <Link
        key="number"
        component={RouterLink}
        to={pathOf({ resource: 'cases', type: 'show', id: found.id })}
      >
        {found.number}
      </Link>,
      found.applicantName,
      `${found.idNumber}${found.match === 'person' ? '' : ` · ${t('desk.duplicate.otherDocument')}`}`,
      variantOf(found.variant) || '—',
      STATUS_WORDS[found.status][language],
      dayOf(Date.parse(found.receivedAt)),
    ],
  }));
  const typed = [
    t('desk.duplicate.now'),
    draft.applicant.name,
    draft.applicant.idNumber,
    variantOf(draft.variant) || '—',
    '—',
    '—',
  ];
  const heads = (['number', 'name', 'idNumber', 'variant', 'status', 'receivedOn'] as const).map(head => ({
    head,
    text: t(`desk.duplicate.heads.${head}`),
  }));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle}>
        <tbody>
          {heads.map(({ head, text }, index) => (
            <tr key={head}>
              <th scope="row">{text}</th>
              <Box component="td" sx={{ fontWeight: 600 }}>
                {typed[index]}
              </Box>
              {rows.map(row => (
                <td key={row.id}>{row.cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const tableStyle = {
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', fontWeight: 400, color: 'text.secondary', whiteSpace: 'nowrap', pr: 2 },
  '& td': { pr: 2, whiteSpace: 'nowrap' },
  '& th, & td': { borderBottom: 1, borderColor: 'divider', py: 0.5 },
} as const;
