import { CLOCK_STOPS } from '../../../domain/items/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { FirstCapital } from '../../shared/records/FirstCapital.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { PlainTable } from '../../shared/records/PlainTable.tsx';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';

/** What stops the clock of a case, on what basis, and which of the two clocks. */
export function StopTable() {
  const t = useT();
  const local = useLocalText();
  const language = useLanguage();
  return (
    <PlainTable
      label={t('rules.clocks.stops')}
      heads={[
        t('rules.clocks.stopHeads.name'),
        t('rules.clocks.stopHeads.basis'),
        t('rules.clocks.stopHeads.effect'),
        '',
      ]}
      wrapping={[0, 1]}
      rows={CLOCK_STOPS}
      keyOf={stop => stop.code}
      cells={stop => [
        <FirstCapital key="name">{local(stop)}</FirstCapital>,
        language === 'zh' ? stop.basis : stop.basisEn,
        t(stop.legal ? 'rules.clocks.stopsLegal' : 'rules.clocks.stopsCommitted'),
        <UnconfirmedChip key="status" status={stop.status} />,
      ]}
    />
  );
}
