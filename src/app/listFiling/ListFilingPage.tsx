import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
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
import { useListFile } from './useListFile.ts';
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
  const submit = () => {
    setTried(true);
    if (wrong.length > 0) {
      document.getElementById(idOf(wrong[0] ?? ''))?.focus();
      return;
    }
    void send.run(toListFiling(draft, list.rows, list.file?.name ?? '', { ticketId, enterprise }));
  };
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
          bottom: 0,
          // Above the labels that fields carry on their frames.
          zIndex: 2,
          py: 1,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'flex-end',
          gap: 2,
          bgcolor: 'background.default',
        }}
      >
        <Box role="status" sx={{ color: 'error.main' }}>
          {isTried && wrong.length > 0 && t('listFiling.fill')}
        </Box>
        <CommandButton
          variant="contained"
          label={
            isListGood ? t('listFiling.submit', { count: list.rows.length }) : t('listFiling.submitNone')
          }
          shortcut={{ id: 'listFiling.submit', key: 'F9' }}
          disabled={!isListGood || !isReasoned || preview.isFetching}
          isRunning={send.isRunning}
          onPress={submit}
        />
      </Box>
    </>
  );
}

const idOf = (field: string): string =>
  field === 'itemCode' ? 'list-item' : field === 'creditCode' ? 'list-creditCode' : `list-agent-${field}`;
