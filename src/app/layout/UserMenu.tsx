import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SignOutQuestion } from '../absences/SignOutQuestion.tsx';
import { useT } from '../i18n/useT.ts';
import { PasswordDialog } from '../login/PasswordDialog.tsx';
import { useCan, useStaff } from '../shared/useStaff.ts';
import { useSignOut } from './useSignOut.ts';

/** Who I am, with which roles; my password; out. */
export function UserMenu() {
  const t = useT();
  const staff = useStaff();
  const can = useCan();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setChanging] = useState(false);
  const close = () => setAnchor(null);
  const label = t('shell.user.label', { name: staff?.name ?? '' });
  const roles = staff?.roles.map(role => t(`shell.roles.${role}`)).join('、') ?? '';

  return (
    <>
      <Button
        onClick={event => setAnchor(event.currentTarget)}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        color="inherit"
        sx={{ minWidth: '4.5rem' }}
      >
        {staff?.name ?? ' '} ▾
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { variant: 'outlined', role: 'dialog', 'aria-label': label } }}
      >
        <Box sx={{ px: 2, pt: 1.5, pb: 1, minWidth: 200, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ fontWeight: 600 }}>{staff?.name}</Box>
          <Box sx={{ color: 'text.secondary' }}>{roles}</Box>
        </Box>
        <MenuList autoFocus={anchor !== null}>
          <MenuItem
            onClick={() => {
              close();
              setChanging(true);
            }}
          >
            {t('shell.user.changePassword')}
          </MenuItem>
          {can('absences.edit') && (
            <MenuItem
              onClick={() => {
                close();
                void navigate('/absences');
              }}
            >
              {t('absences.signOut.menu')}
            </MenuItem>
          )}
          <MenuItem
            onClick={() => {
              close();
              void signOut.ask();
            }}
          >
            {t('shell.user.signOut')}
          </MenuItem>
        </MenuList>
      </Popover>
      {signOut.held && <SignOutQuestion held={signOut.held} onLeave={signOut.leave} onClose={signOut.stay} />}
      <PasswordDialog isOpen={isChanging} onClose={() => setChanging(false)} />
    </>
  );
}
