import Box from '@mui/material/Box';
import type { ItemRecord } from '../../contract/office.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import type { ClockStop } from '../../domain/items/item.ts';
import { useT } from '../i18n/useT.ts';
import { FirstCapital } from '../shared/records/FirstCapital.tsx';
import { definitionOf } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { SourceText } from '../shared/records/SourceText.tsx';
import { UnconfirmedChip } from '../shared/records/UnconfirmedChip.tsx';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { ConfirmValue } from './ConfirmValue.tsx';

/** For what the clock of this item may stand still, and which of the two clocks. */
export function ItemStops({ record }: { record: ItemRecord }) {
  const t = useT();
  const stops = definitionOf(record).clockStops.flatMap(code => findClockStop(code) ?? []);
  return (
    <Section title={t('items.stops.title')}>
      {stops.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('items.stops.none')}</Box>}
      {stops.map(stop => (
        <StopRow key={stop.code} record={record} stop={stop} />
      ))}
    </Section>
  );
}

function StopRow({ record, stop }: { record: ItemRecord; stop: ClockStop }) {
  const t = useT();
  const local = useLocalText();
  const language = useLanguage();
  const isConfirmed = record.confirmedStops.includes(stop.code);
  const canConfirm = stop.status !== 'V' && stop.phase === undefined;
  const name = local(stop);
  const usual = stop.usual && t(`items.stops.usual.${stop.usual.unit}`, { days: stop.usual.days });
  return (
    <Box sx={rowStyle}>
      <Box sx={{ minWidth: 0 }}>
        <strong>
          <FirstCapital>{name}</FirstCapital>
        </strong>{' '}
        · {t(effectOf(stop, isConfirmed))}
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <UnconfirmedChip status={stop.status} isConfirmed={isConfirmed} />{' '}
          {[language === 'zh' ? stop.basis : stop.basisEn, usual].filter(Boolean).join(' · ')}{' '}
          <SourceText source={stop.source} />
        </Box>
      </Box>
      {canConfirm && (
        <ConfirmValue
          record={record}
          field="clockStop"
          code={stop.code}
          label={name}
          isUnconfirmed={!isConfirmed}
        />
      )}
    </Box>
  );
}

function effectOf(stop: ClockStop, isConfirmed: boolean) {
  if (stop.phase === 'before-acceptance') return 'items.stops.before' as const;
  return stop.legal || isConfirmed ? ('items.stops.both' as const) : ('items.stops.committed' as const);
}

const rowStyle = {
  display: 'flex',
  gap: 1.5,
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
} as const;
