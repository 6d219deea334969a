import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ListFiled, ListFiling } from '../../contract/listFilings.ts';
import type { EnterpriseRecord } from '../../contract/people.ts';
import type { TicketRecord } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { CommandButton } from '../shared/CommandButton.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useItem } from '../shared/records/items.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useCommand } from '../shared/useCommand.ts';
import { CheckSection } from './CheckSection.tsx';
import { draftProblems, emptyDraft, type ListDraft, toListFiling } from './draft.ts';
import { FiledPanel } from './FiledPanel.tsx';
import { FileSection } from './FileSection.tsx';
import { MaterialsSection } from './MaterialsSection.tsx';
import { type ListFile, useListFile } from './useListFile.ts';
import { useListPreview } from './useListPreview.ts';
import { WhoSection } from './WhoSection.tsx';

/** 名单收件: an agent files for many at once, from a file; at the desk during the visit, or from the enterprise's page. */
export default function ListFilingPage() {
  const t = useT();
  const [params] = useSearchParams();
  const ticketId = params.get('ticketId');
  const { data: ticket } = useGetOne<TicketRecord>(
    'tickets',
    { id: ticketId ?? '' },
    { enabled: ticketId !== null },
  );
  const enterpriseId = params.get('enterpriseId') ?? ticket?.enterpriseId ?? null;
  const { data: enterprise } = useGetOne<EnterpriseRecord>(
    'enterprises',
    { id: enterpriseId ?? '' },
    { enabled: enterpriseId !== null },
  );
  const [filed, setFiled] = useState<ListFiled>();
  const [round, setRound] = useState(0);
  const isWaiting = (ticketId !== null && !ticket) || (enterpriseId !== null && !enterprise);
  const another = () => {
    setFiled(undefined);
    setRound(before => before + 1);
  };
  return (
    <Box>
      <PageTitle
        title={t('listFiling.name')}
        beside={ticket && t('listFiling.forVisit', { number: ticket.number })}
      />
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('listFiling.intro')}</Box>
      {filed ? (
        <FiledPanel filed={filed} onAnother={another} />
      ) : (
        !isWaiting && (
          <ListForm
            key={round}
            itemCode={params.get('itemCode') ?? ticket?.itemCode ?? ''}
            ticketId={ticketId}
            enterprise={enterprise}
            onFiled={setFiled}
          />
        )
      )}
    </Box>
  );
}

interface FormProps {
  itemCode: string;
  ticketId: string | null;
  enterprise: EnterpriseRecord | undefined;
  onFiled: (filed: ListFiled) => void;
}

function ListForm({ itemCode, ticketId, enterprise, onFiled }: FormProps) {
  const t = useT();
  const today = useToday();
  const [draft, setDraft] = useState<ListDraft>(() => emptyDraft(itemCode));
  const [isTried, setTried] = useState(false);
  // Pressed while the office is still being asked who has a case already.
  const [isQueued, setQueued] = useState(false);
  const item = useItem(draft.itemCode || undefined);
  const list = useListFile(item, draft);
  const preview = useListPreview(draft.itemCode, list.problems.length === 0 ? list.rows : []);
  const known =
    (list.rows.length > 0 && preview.data?.problems.filter(({ code }) => code === 'open-case')) || [];
  const send = useCommand<ListFiling, ListFiled>(
    (provider, body, press) => provider.post('list-filings', body, press),
    {
      refresh: ['cases', 'list-filings', 'papers', 'applicants'],
      onSuccess: onFiled,
    },
  );
  const wrong = draftProblems(draft, today);
  const isListGood = list.rows.length > 0 && list.problems.length === 0;
  const isReasoned = known.length === 0 || draft.duplicateReason.trim() !== '';
  const block = findBlock({ isFilled: wrong.length === 0, list, isReasoned });
  const submit = () => {
    setTried(true);
    setQueued(block === undefined && preview.isFetching);
    if (block) document.getElementById(placeOf(block, wrong))?.focus();
    else if (!preview.isFetching) {
      void send.run(toListFiling(draft, list.rows, list.file?.name ?? '', { ticketId, enterprise }));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the press waits for the end of the check alone
  useEffect(() => {
    if (isQueued && !preview.isFetching) submit();
  }, [preview.isFetching]);
  return (
    <>
      <WhoSection draft={draft} enterprise={enterprise} wrong={isTried ? wrong : []} onChange={setDraft} />
      {item && <MaterialsSection item={item} draft={draft} onChange={setDraft} />}
      {item && <FileSection item={item} list={list} draft={draft} onChange={setDraft} />}
      <CheckSection
        list={list}
        draft={draft}
        known={known}
        isChecking={preview.isFetching}
        onChange={setDraft}
      />
      <Box
        sx={{
          position: 'sticky',
          // Over the page's own lower margin.
          bottom: '-1rem',
          // Above the labels that fields carry on their frames.
          zIndex: 2,
          pt: 1,
          pb: 2,
          borderTop: 1,
          borderColor: 'divider',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'flex-end',
          gap: 2,
          bgcolor: 'background.default',
        }}
      >
        <Box role="status" sx={{ color: 'error.main' }}>
          {isTried && block && t(`listFiling.blocks.${block}`, { bad: badRows(list) })}
          {isQueued && (
            <Box component="span" sx={{ color: 'text.primary' }}>
              {t('listFiling.queued')}
            </Box>
          )}
        </Box>
        <CommandButton
          variant="contained"
          label={
            isListGood ? t('listFiling.submit', { count: list.rows.length }) : t('listFiling.submitNone')
          }
          shortcut={{ id: 'listFiling.submit', key: 'F9' }}
          isRunning={send.isRunning || isQueued}
          onPress={submit}
        />
      </Box>
    </>
  );
}

type Block = 'fill' | 'file' | 'rows' | 'reason';

interface Standing {
  isFilled: boolean;
  list: ListFile;
  isReasoned: boolean;
}

/** What is still to be done before the list can be filed, the uppermost first. */
function findBlock({ isFilled, list, isReasoned }: Standing): Block | undefined {
  if (!isFilled) return 'fill';
  if (list.rows.length === 0) return 'file';
  if (list.problems.length > 0) return 'rows';
  return isReasoned ? undefined : 'reason';
}

const badRows = ({ problems }: ListFile): number => new Set(problems.map(({ line }) => line)).size;

/** Where it is done. */
const placeOf = (block: Block, wrong: readonly string[]): string =>
  block === 'fill' ? idOf(wrong[0] ?? '') : block === 'reason' ? 'list-duplicateReason' : 'list-file';

const idOf = (field: string): string =>
  field === 'itemCode' ? 'list-item' : field === 'creditCode' ? 'list-creditCode' : `list-agent-${field}`;
