import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { statusOf } from '../../providers/errorBody.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { NoDraft } from './NoDraft.tsx';
import { useEditing } from './useEditing.ts';

/** The draft of one item: typed, checked, tried, compared, published. */
export default function ItemEditPage() {
  const { id = '' } = useParams();
  const canRead = useCan()('item-drafts.read');
  return canRead ? <Editing id={id} /> : <Navigate to={`/items/${id}/show`} replace />;
}

function Editing({ id }: { id: string }) {
  const t = useT();
  const { data, error, isPlaceholderData, refetch } = useEditing(id);
  const editing = isPlaceholderData ? undefined : data;
  // A draft that is gone stays in view as long as something typed of it is nowhere else.
  const [known, setKnown] = useState<ItemDraftRecord>();
  const draft = editing?.draft ?? undefined;
  if (draft && draft !== known) setKnown(draft);
  const record = draft ?? (known?.itemId === id ? known : undefined);
  if (editing && record) {
    return <DraftEditor key={record.id} record={record} editing={editing} isGone={!draft} />;
  }
  if (editing) return <NoDraft itemId={id} />;
  if (!error) {
    return (
      <Paper variant="outlined" sx={{ borderColor: 'divider' }}>
        <RowsSkeleton rows={10} />
      </Paper>
    );
  }
  if (statusOf(error) !== 404) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <EmptyState
      title={t('records.record.notFound')}
      text={t('records.record.notFoundText')}
      action={
        <Button variant="outlined" component={Link} to="/items">
          {t('records.record.backToList')}
        </Button>
      }
    />
  );
}
