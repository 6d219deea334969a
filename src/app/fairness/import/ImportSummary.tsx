import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { MAX_ARRIVALS } from '../../../contract/replays.ts';
import { useT } from '../../i18n/useT.ts';
import { saveBlob } from '../../shared/saveBlob.ts';
import { csvBlob } from '../../shared/tableFile/writeTable.ts';
import type { BrokenRow, Converted } from './convert.ts';

/** So many broken rows are drawn; all are counted. */
const SHOWN = 200;

interface Props {
  result: Converted;
  isTooLong: boolean;
  /** Visitors that have been taken over; undefined before. */
  used: number | undefined;
  onUse(): void;
}

/** What came of every row. With broken ones nothing is used until they are left out by a press. */
export function ImportSummary({ result, isTooLong, used, onUse }: Props) {
  const t = useT();
  const { arrivals, days, filtered, quiet, broken } = result;
  const counts = { arrivals: arrivals.length, days, filtered, quiet, broken: broken.length };
  const hasBroken = broken.length > 0;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography aria-live="polite">{t('fairness.csv.summary', counts)}</Typography>
      {hasBroken && <BrokenRows rows={broken} />}
      {isTooLong && <Alert severity="error">{t('fairness.csv.limit', { max: MAX_ARRIVALS })}</Alert>}
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 1 }}>
        <Button variant="outlined" disabled={isTooLong || arrivals.length === 0} onClick={onUse}>
          {hasBroken ? t('fairness.csv.leaveOut', { smart_count: broken.length }) : t('fairness.csv.use')}
        </Button>
        <Typography role="status">{used !== undefined && t('fairness.csv.used', { count: used })}</Typography>
      </Box>
    </Box>
  );
}

function BrokenRows({ rows }: { rows: readonly BrokenRow[] }) {
  const t = useT();
  const name = t('fairness.csv.broken');
  const save = () => {
    const heads = [t('fairness.csv.lineNo'), t('fairness.csv.fault'), t('fairness.csv.value')];
    const cells = rows.map(({ line, fault, value }) => [line, t(`fairness.csv.faults.${fault}`), value]);
    saveBlob(`${t('fairness.csv.brokenFile')}.csv`, csvBlob({ sheet: name, heads, rows: cells }));
  };
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      <b>{name}</b>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={name}
        sx={{ m: 0, pl: 2.5, maxHeight: '10rem', overflow: 'auto' }}
      >
        {rows.slice(0, SHOWN).map(({ line, fault, value }) => (
          <li key={line}>
            {t('fairness.csv.line', {
              line,
              fault: t(`fairness.csv.faults.${fault}`),
              value: value.slice(0, 60),
            })}
          </li>
        ))}
        {rows.length > SHOWN && <li>{t('fairness.csv.more', { count: rows.length - SHOWN })}</li>}
      </Box>
      <Button size="small" color="inherit" sx={{ mt: 1 }} onClick={save}>
        {t('fairness.csv.saveBroken')}
      </Button>
    </Alert>
  );
}
