import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { CLOCK_STOPS } from '../../../domain/items/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { UnconfirmedChip } from '../../shared/records/UnconfirmedChip.tsx';
import { Section } from '../../shared/Section.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useEditor } from './EditorContext.ts';
import { ProblemAt } from './ProblemAt.tsx';

/** 特别程序: for what the clock of this item may stand still. The list of them is the law's, the choice the item's. */
export function StopsSection() {
  const t = useT();
  const local = useLocalText();
  const language = useLanguage();
  const { draft, set, isReadOnly } = useEditor();
  const chosen = draft.clockStops;
  const toggle = (code: string) =>
    set('clockStops', chosen.includes(code) ? chosen.filter(each => each !== code) : [...chosen, code]);
  return (
    <Section title={t('items.stops.title')}>
      {chosen.map((_, index) => (
        <ProblemAt key={chosen[index]} path={`clockStops.${index}`} />
      ))}
      {CLOCK_STOPS.map(stop => (
        <Box key={stop.code} sx={{ py: 0.25 }}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(stop.code)}
                onChange={() => toggle(stop.code)}
                disabled={isReadOnly}
                sx={{ py: 0.5 }}
              />
            }
            label={
              <>
                {local(stop)} <UnconfirmedChip status={stop.status} />{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
                  {language === 'zh' ? stop.basis : stop.basisEn}
                </Box>
              </>
            }
          />
        </Box>
      ))}
    </Section>
  );
}
