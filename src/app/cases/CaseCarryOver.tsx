import type { CarryOver } from '../../contract/carryOver.ts';
import type { CaseDetail } from '../../contract/cases.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { CarryOverOffers } from '../shared/carryOver/CarryOverOffers.tsx';
import { useCarryOver, useRefuseCarryOver, useTakeOver } from '../shared/carryOver/useCarryOver.ts';
import type { MaterialLine } from './materialLines.ts';

interface Props {
  record: CaseDetail;
  item: Item;
  lines: readonly MaterialLine[];
}

/** 免交 for what this case still misses or is owed. */
export function CaseCarryOver({ record, item, lines }: Props) {
  const open = new Set(
    lines.filter(({ status }) => status === 'missing' || status === 'deferred').map(line => line.materialId),
  );
  const isAsked = open.size > 0 && !isClosed(record.status);
  const offers = useCarryOver(isAsked ? { caseId: record.id } : undefined);
  const take = useTakeOver(record.id, record.version);
  return (
    <CarryOverOffers
      offers={offers.filter(({ materialId }) => open.has(materialId))}
      item={item}
      isRunning={take.isRunning}
      onTake={chosen => void take.run(chosen)}
      refuseOne={(offer, name) => <RefuseButton record={record} offer={offer} name={name} />}
    />
  );
}

function RefuseButton({ record, offer, name }: { record: CaseDetail; offer: CarryOver; name: string }) {
  const t = useT();
  const refuse = useRefuseCarryOver(record);
  return (
    <ConfirmButton
      size="small"
      variant="text"
      label={t('carryOver.refuse')}
      text={t('carryOver.refuseText', { material: name })}
      needsReason
      isRunning={refuse.isRunning}
      onConfirm={reason => refuse.run({ offers: [offer], reason })}
    />
  );
}
