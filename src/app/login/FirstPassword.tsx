import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLogout } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** Instead of every page, until the one-time password is replaced. */
export function FirstPassword() {
  const t = useT();
  const logout = useLogout();
  const { authProvider, queryClient } = useOffice();
  const goOn = async () => {
    await authProvider.renew();
    await queryClient.invalidateQueries();
  };
  return (
    <Box component="main" sx={{ display: 'grid', placeItems: 'center', minHeight: '100%', p: 3 }}>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: '32rem', p: 5 }}>
        <Typography variant="h1">{t('shell.password.firstTitle')}</Typography>
        <Typography color="textSecondary" sx={{ my: 1 }}>
          {t('shell.password.firstIntro')}
        </Typography>
        <PasswordForm
          onDone={() => void goOn()}
          onCancel={() => void logout({ isChosen: true }, '/login', false)}
          cancelLabel={t('shell.user.signOut')}
        />
      </Paper>
    </Box>
  );
}
