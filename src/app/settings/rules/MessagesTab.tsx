import Box from '@mui/material/Box';
import { useState } from 'react';
import type { OutboxSettings } from '../../../contract/outbox.ts';
import { KIND_WORDS, MESSAGE_KINDS, type MessageKind } from '../../../domain/outbox/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { Section } from '../../shared/Section.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { MessageEditor } from './MessageEditor.tsx';
import { check, type MessagesDraft } from './messagesDraft.ts';
import { PartFrame } from './PartFrame.tsx';
import { usePart, usePartForm } from './usePart.ts';

type Outbox = OutboxSettings & { version: number };

const PART = {
  path: 'outbox-settings',
  draftOf: ({ version, texts }: Outbox): MessagesDraft => ({ version, texts }),
  bodyOf: ({ texts }: MessagesDraft) => ({ texts }),
  check,
};

/** 短信文字: what each message says, its fields, and how it would read. */
export function MessagesTab() {
  const { data, error, refetch } = usePart<Outbox>('outbox-settings');
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <MessagesForm record={data} /> : <RowsSkeleton rows={8} />;
}

function MessagesForm({ record }: { record: Outbox }) {
  const t = useT();
  const local = useLocalText();
  const canEdit = useCan()('outbox.edit');
  const form = usePartForm<Outbox, MessagesDraft>(record, PART);
  const [kind, setKind] = useState<MessageKind>('accepted');
  const noteOf = (each: MessageKind) =>
    [
      form.values.texts[each] ? t('rules.message.own') : '',
      record.off.includes(each) ? t('rules.message.off') : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <PartFrame form={form} canEdit={canEdit}>
      <Section title={t('rules.tabs.messages')}>
        <Box sx={{ color: 'text.secondary', mb: 1 }}>
          {t('rules.message.help')} {t('rules.message.note')}
        </Box>
        <Box sx={columns}>
          <Box component="ul" aria-label={t('rules.message.kind')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {MESSAGE_KINDS.map(each => (
              <li key={each}>
                <Box
                  component="button"
                  type="button"
                  aria-pressed={each === kind}
                  onClick={() => setKind(each)}
                  sx={kindStyle}
                >
                  {local(KIND_WORDS[each])}{' '}
                  <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                    {noteOf(each)}
                  </Box>
                </Box>
              </li>
            ))}
          </Box>
          <MessageEditor key={kind} kind={kind} form={form} canEdit={canEdit} />
        </Box>
      </Section>
    </PartFrame>
  );
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '16rem minmax(0, 1fr)' },
  columnGap: 2,
  rowGap: 2,
} as const;

const kindStyle = {
  display: 'block',
  width: '100%',
  border: 0,
  borderLeft: '3px solid transparent',
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  px: 1,
  py: 0.5,
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
  '&[aria-pressed="true"]': { borderLeftColor: 'primary.main', color: 'primary.main', fontWeight: 600 },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
} as const;
