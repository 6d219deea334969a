import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { useApi } from '../providers/OfficeContext.ts';
import { LanguageLink } from './LanguageLink.tsx';
import { LoginForm } from './LoginForm.tsx';
import { SampleAccounts } from './SampleAccounts.tsx';
import { useSignIn } from './useSignIn.ts';

/** Sign in: what this is, two fields, one button. In development and training also the accounts to click. */
export default function LoginPage() {
  const t = useT();
  const { sampleAccounts } = useApi();
  const signIn = useSignIn();
  return (
    <Box
      component="main"
      sx={{ minHeight: '100%', display: 'grid', placeItems: 'center', gridTemplateRows: '1fr auto', p: 3 }}
    >
      <Paper
        variant="outlined"
        sx={{ width: '100%', maxWidth: '30rem', p: 5, borderTop: 3, borderTopColor: 'primary.main' }}
      >
        <Typography variant="h1" sx={{ fontSize: '2rem', color: 'primary.main', letterSpacing: '0.04em' }}>
          {t('shell.product')}
        </Typography>
        <Typography sx={{ fontSize: '1.14rem', mb: 0.5 }}>{t('shell.productLine')}</Typography>
        <Typography color="textSecondary" sx={{ mb: 3 }}>
          {t('shell.login.intro')}
        </Typography>
        <LoginForm signIn={signIn} />
        {sampleAccounts && sampleAccounts.length > 0 && (
          <SampleAccounts accounts={sampleAccounts} signIn={signIn} />
        )}
      </Paper>
      <LanguageLink />
    </Box>
  );
}
