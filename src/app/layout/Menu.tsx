import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useT } from '../i18n/useT.ts';
import { useOffice, usePreferences } from '../providers/OfficeContext.ts';
import { useCan } from '../shared/useStaff.ts';
import { MenuLink } from './MenuLink.tsx';
import { MENU } from './menuEntries.ts';

const WIDTH = '12.5rem';
const NARROW = '3.71rem';

/** The left navigation: only what this person's roles may open; narrow at a press. */
export function Menu() {
  const t = useT();
  const can = useCan();
  const { api, preferences } = useOffice();
  const { isMenuCollapsed: isNarrow } = usePreferences();
  const toggle = () => preferences.set({ isMenuCollapsed: !isNarrow });
  const groups = MENU.map(({ group, entries }) => ({
    group,
    entries: entries.filter(entry => can(entry.needs)),
  })).filter(({ entries }) => entries.length > 0);

  return (
    <Box
      component="nav"
      className="app-frame"
      aria-label={t('shell.menu.label')}
      sx={{
        width: isNarrow ? NARROW : WIDTH,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        overflowY: 'auto',
        py: 1,
      }}
    >
      {groups.map(({ group, entries }) => (
        <Box key={group} sx={{ mb: 1.5 }}>
          <Box sx={{ px: 2, py: 0.5, fontSize: '0.86rem', color: 'text.secondary', height: '1.86rem' }}>
            {isNarrow ? '' : t(group)}
          </Box>
          {entries.map(entry => (
            <MenuLink key={entry.path} to={entry.path} icon={entry.icon} isNarrow={isNarrow}>
              {t(entry.label)}
            </MenuLink>
          ))}
        </Box>
      ))}
      <Box sx={{ flex: 1 }} />
      {!api.training && can('training.open') && (
        <MenuLink href="/training/" icon="training" isNarrow={isNarrow}>
          {t('training.name')}
        </MenuLink>
      )}
      <IconButton
        onClick={toggle}
        aria-label={t(isNarrow ? 'shell.menu.expand' : 'shell.menu.collapse')}
        aria-expanded={!isNarrow}
        sx={{ alignSelf: isNarrow ? 'center' : 'flex-end', mr: isNarrow ? 0 : 1, fontSize: '1rem' }}
      >
        {isNarrow ? '»' : '«'}
      </IconButton>
    </Box>
  );
}
