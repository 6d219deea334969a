import Box from '@mui/material/Box';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Fact, SideSection } from './SideSection.tsx';
import { groundText, useGreen } from './useGreen.ts';

/** Null: none chosen; undefined: being read. */
export function EnterpriseFacts({ enterprise }: { enterprise: EnterpriseRecord | null | undefined }) {
  const t = useT();
  return (
    <SideSection title={t('desk.side.enterprise')}>
      <Box sx={{ minHeight: '7.5rem' }}>
        {enterprise === null && <Box sx={{ color: 'text.secondary' }}>{t('desk.side.noEnterpriseText')}</Box>}
        {enterprise && <Facts enterprise={enterprise} />}
      </Box>
    </SideSection>
  );
}

function Facts({ enterprise }: { enterprise: EnterpriseRecord }) {
  const t = useT();
  const language = useLanguage();
  const tokens = useTokens();
  const grant = useGreen(enterprise);
  const isGreen = enterprise.greenState === 'in-force';
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{enterprise.name}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
        {enterprise.creditCode ?? enterprise.projectCode}
      </Box>
      <Box sx={{ my: 0.5, fontWeight: 600, color: isGreen ? tokens.green : 'text.secondary' }}>
        {t('desk.side.green')} {isGreen ? '✔' : t(`records.green.states.${stateOf(enterprise.greenState)}`)}
      </Box>
      {grant && (
        <>
          <Fact name={t('desk.side.ground')}>
            {groundText(grant.ground, language)} {grant.basisDocument}
          </Fact>
          <Fact name={t('records.green.valid')}>{t('desk.side.until', { day: grant.validTo })}</Fact>
          <Fact name={t('desk.side.liaison')}>
            {grant.liaisonName ?? '—'}{' '}
            {grant.deputyName ? t('desk.side.deputy', { name: grant.deputyName }) : ''}
          </Fact>
        </>
      )}
    </>
  );
}

const STATES = ['not-yet', 'expired', 'revoked', 'rejected', 'proposed', 'none'] as const;
const stateOf = (state: string) => STATES.find(known => known === state) ?? 'none';
