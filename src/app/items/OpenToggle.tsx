import type { ItemRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { useCommand } from '../shared/useCommand.ts';

/** Opens or closes the item for new numbers and cases. */
export function OpenToggle({ record }: { record: ItemRecord }) {
  const t = useT();
  const toggle = useCommand<boolean, unknown>(
    (provider, open) =>
      provider.update('items', { id: record.id, data: { ...record, open }, previousData: record }),
    { refresh: ['items'], success: 'shell.actions.done' },
  );
  return (
    <ConfirmButton
      key={String(record.open)}
      label={t(record.open ? 'items.closeAction' : 'items.openAction')}
      text={t(record.open ? 'items.closeText' : 'items.openText')}
      isRunning={toggle.isRunning}
      onConfirm={() => toggle.run(!record.open)}
    />
  );
}
