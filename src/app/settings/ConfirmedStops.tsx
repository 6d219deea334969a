import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { findClockStop } from '../../domain/items/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { FirstCapital } from '../shared/records/FirstCapital.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Section } from '../shared/Section.tsx';

/** The clock stops for which a manager has confirmed a legal basis; done at the items, shown here. */
export function ConfirmedStops({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const local = useLocalText();
  return (
    <Section
      title={t('settings.stops.title')}
      beside={
        <Link component={RouterLink} to="/items">
          {t('settings.stops.toItems')}
        </Link>
      }
    >
      <Box sx={{ color: 'text.secondary' }}>
        {t(codes.length === 0 ? 'settings.stops.none' : 'settings.stops.text')}
      </Box>
      {codes.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {codes.map(code => (
            <li key={code}>
              <FirstCapital>{local(findClockStop(code)) || code}</FirstCapital>
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}
