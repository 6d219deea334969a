import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink } from 'react-router';
import type { Permission } from '../../../domain/staff/permissions.ts';
import { useT } from '../../i18n/useT.ts';
import { useCan } from '../../shared/useStaff.ts';

const TABS = [
  ['notices', '/rules/notices', 'case-rules.read'],
  ['clocks', '/rules/clocks', 'reminders.read'],
  ['online', '/rules/online', 'online.precheck'],
  ['joint', '/rules/joint', 'case-rules.read'],
  ['messages', '/rules/messages', 'outbox.read'],
  ['reminders', '/reminders', 'reminders.read'],
] as const satisfies readonly (readonly [string, string, Permission])[];

/** The parts of the rules that this person may see, and what came of them. */
export function RulesTabs() {
  const t = useT();
  const can = useCan();
  return (
    <Box
      component="nav"
      aria-label={t('rules.name')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
    >
      {TABS.filter(([, , needs]) => can(needs)).map(([tab, path]) => (
        <Link key={tab} component={NavLink} to={path} underline="none" sx={tabStyle}>
          {t(`rules.tabs.${tab}`)}
        </Link>
      ))}
    </Box>
  );
}

const tabStyle = {
  px: 1.5,
  py: 0.75,
  color: 'text.primary',
  borderBottom: '3px solid transparent',
  '&:hover': { backgroundColor: 'action.hover' },
  '&.active': { color: 'primary.main', borderBottomColor: 'primary.main', fontWeight: 600 },
} as const;
