import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';
import type { FileRecord } from '../../../contract/files.ts';
import { isFinal } from '../../../domain/cases/statuses.ts';
import { FILE_TYPES } from '../../../domain/files/rules.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { FileViewer } from '../../shared/files/FileViewer.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { Moment } from '../../shared/records/Moment.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { AddFiles } from './AddFiles.tsx';
import { sizeText } from './sizeText.ts';
import { WithdrawFile } from './WithdrawFile.tsx';

const MOST = 200;

/** What was scanned or sent for a case: seen in the page, added by dropping it here. */
export function CaseFiles({ record, item }: { record: CaseDetail; item: Item | undefined }) {
  const t = useT();
  const can = useCan();
  const local = useLocalText();
  const [shown, setShown] = useState<FileRecord>();
  const { data, error, refetch } = useGetList<FileRecord>('files', {
    pagination: { page: 1, perPage: MOST },
    sort: { field: 'addedAt', order: 'ASC' },
    filter: { caseId: record.id },
  });
  const files = (data ?? []).filter(file => file.withdrawnAt === null);
  const mayChange = can('files.add') && !isFinal(record.status);
  const materialOf = (file: FileRecord) => {
    const material = item?.materials.find(({ id }) => id === file.materialId);
    return material ? local(material) : (file.materialId ?? t('cases.files.whole'));
  };
  return (
    <Section title={t('cases.files.title')}>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data && files.length === 0 && (
        <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('cases.files.none')}</Box>
      )}
      {files.length > 0 && (
        <PlainTable
          label={t('cases.files.title')}
          heads={['name', 'material', 'kind', 'added', 'actions'].map(head =>
            t(`cases.files.heads.${head as 'name'}`),
          )}
          wrapping={[0, 1]}
          rows={files}
          keyOf={file => file.id}
          cells={file => [
            can('files.open') ? (
              <Button key="open" size="small" onClick={() => setShown(file)} sx={{ textAlign: 'left' }}>
                {file.name}
              </Button>
            ) : (
              file.name
            ),
            materialOf(file),
            `${local(FILE_TYPES[file.type])} · ${sizeText(file.size)}`,
            <span key="added">
              {file.addedByName} <Moment at={file.addedAt} />
            </span>,
            mayChange ? <WithdrawFile key="withdraw" file={file} /> : null,
          ]}
        />
      )}
      {mayChange && <AddFiles record={record} item={item} />}
      {shown && <FileViewer file={shown} onClose={() => setShown(undefined)} />}
    </Section>
  );
}
