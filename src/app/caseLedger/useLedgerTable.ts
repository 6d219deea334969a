import type { CaseLedger, CaseLedgerLine } from '../../contract/caseLedger.ts';
import { STATUS_WORDS } from '../../domain/cases/words.ts';
import type { LocalText } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { useItemName } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import type { WrittenTable } from '../shared/tableFile/writeTable.ts';
import { useRead } from '../shared/useRead.ts';

const HEADS = [
  'number',
  'item',
  'applicant',
  'received',
  'accepted',
  'due',
  'closed',
  'status',
  'onTime',
  'cause',
] as const;

type Cause = { code: string } & LocalText;

/** A ledger in words, the same for the page and the files. */
export function useLedgerTable(ledger: CaseLedger | undefined): WrittenTable {
  const t = useT();
  const local = useLocalText();
  const nameOf = useItemName();
  const { data: causes } = useRead<Cause[]>('settings', 'overdue-causes');
  const onTime = (value: boolean | null) =>
    value === null ? '' : t(value ? 'caseLedger.yes' : 'caseLedger.no');
  const rowOf = (line: CaseLedgerLine): string[] => [
    line.number,
    nameOf(line.itemCode),
    line.applicantName,
    line.receivedOn,
    line.acceptedOn ?? '',
    line.dueOn ?? '',
    line.closedOn ?? '',
    local(STATUS_WORDS[line.status]),
    onTime(line.onTime),
    local(causes?.find(({ code }) => code === line.overdueCause)),
  ];
  return {
    sheet: ledger?.month ?? t('caseLedger.name'),
    heads: HEADS.map(head => t(`caseLedger.heads.${head}`)),
    rows: (ledger?.lines ?? []).map(rowOf),
  };
}
