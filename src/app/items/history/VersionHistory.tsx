import type { ItemVersionRecord } from '../../../contract/itemDrafts.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import { useT } from '../../i18n/useT.ts';
import { exactText } from '../../shared/dayText.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { useRead } from '../../shared/useRead.ts';
import { useCan } from '../../shared/useStaff.ts';
import { CompareButton } from './CompareButton.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** Every version of an item, the newest first: what changed, who, when and why; and the way back to it. */
export function VersionHistory({ record }: { record: ItemRecord }) {
  const t = useT();
  const canEdit = useCan()('item-drafts.edit');
  const { data, error, refetch } = useRead<ItemVersionRecord[]>('items', `items/${record.id}/versions`);
  return (
    <Section title={t('itemEdit.history.title')} isFlush>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={2} />
      ) : (
        <PlainTable
          label={t('itemEdit.history.title')}
          heads={[
            t('itemEdit.history.version'),
            t('itemEdit.history.what'),
            t('itemEdit.history.reason'),
            t('itemEdit.history.who'),
            t('itemEdit.history.when'),
            t('itemEdit.history.actions.head'),
          ]}
          wrapping={[1, 2]}
          rows={data}
          keyOf={version => String(version.version)}
          cells={version => [
            version.version,
            <WhatChanged key="what" version={version} />,
            version.reason ?? '—',
            version.actorName ?? t('itemEdit.history.system'),
            version.action === 'deliver' ? '—' : exactText(Date.parse(version.at)),
            version.version < record.version && (
              <span key="ways">
                <CompareButton record={record} version={version.version} />
                {canEdit && <RestoreButton record={record} version={version.version} />}
              </span>
            ),
          ]}
        />
      )}
    </Section>
  );
}
