import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { isRole } from '../../domain/staff/roles.ts';
import { useT } from '../i18n/useT.ts';
import type { SampleAccount } from '../providers/api.ts';
import type { SignIn } from './useSignIn.ts';

interface Props {
  accounts: readonly SampleAccount[];
  signIn: SignIn;
}

/** The accounts of a sample office, each one click. Never shown on a live page. */
export function SampleAccounts({ accounts, signIn }: Props) {
  const t = useT();
  const labelOf = ({ username }: SampleAccount) => {
    const role = username.replace(/\d+$/, '');
    return isRole(role) ? `${t(`shell.roles.${role}`)} ${username}` : username;
  };
  return (
    <Box
      component="section"
      aria-labelledby="samples"
      sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography id="samples" variant="h3" component="h2">
        {t('shell.login.samples')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('shell.login.samplesHint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {accounts.map(account => (
          <Button
            key={account.username}
            variant="outlined"
            size="small"
            disabled={signIn.isRunning}
            onClick={() => void signIn.submit(account)}
          >
            {labelOf(account)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
