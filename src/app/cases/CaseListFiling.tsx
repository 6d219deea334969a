import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { FileRecord } from '../../contract/files.ts';
import type { ListFilingRecord } from '../../contract/listFilings.ts';
import { useT } from '../i18n/useT.ts';
import { FileViewer } from '../shared/files/FileViewer.tsx';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** The list that the case was filed from: its other cases, its one receipt, the scan of the letter. */
export function CaseListFiling({ id }: { id: string }) {
  const t = useT();
  const can = useCan();
  const { data: list } = useRead<ListFilingRecord>('list-filings', `list-filings/${id}`, {
    isEnabled: can('list-filings.read'),
  });
  if (!list) return null;
  const listed = `/cases?filter=${encodeURIComponent(JSON.stringify({ listFilingId: id }))}`;
  return (
    <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
      <Link component={RouterLink} to={listed}>
        {t('cases.parties.listCases', { count: list.rowCount })}
      </Link>
      <Link component={RouterLink} to={`/papers/${list.paperId}/print`}>
        {t('cases.parties.listReceipt')}
      </Link>
      {list.letterFileId && can('files.open') && <LetterFile id={list.letterFileId} />}
    </Box>
  );
}

function LetterFile({ id }: { id: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { data: file } = useRead<FileRecord>('files', `files/${id}`);
  return (
    <>
      <Button size="small" disabled={!file} onClick={() => setOpen(true)}>
        {t('cases.parties.letterScan')}
      </Button>
      {isOpen && file && <FileViewer file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
