import Box from '@mui/material/Box';
import type { EnterpriseRecord } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { groundText, useGreen } from './useGreen.ts';

/** One line: 绿色通道 ✔ 重点企业 · 津滨〔2026〕… · 至 12月31日 周四 · 专员 赵磊 AB岗 孙洁. */
export function GreenLine({ enterprise }: { enterprise: EnterpriseRecord }) {
  const t = useT();
  const language = useLanguage();
  const tokens = useTokens();
  const grant = useGreen(enterprise);
  const isGreen = enterprise.greenState === 'in-force';
  if (!isGreen)
    return (
      <Box sx={{ ...lineStyle, color: 'text.secondary' }}>
        {t('desk.side.green')} {t('desk.side.greenNo')}
      </Box>
    );
  const parts = grant
    ? [
        groundText(grant.ground, language),
        grant.basisDocument,
        t('desk.side.until', { day: grant.validTo }),
        grant.liaisonName ? `${t('desk.side.liaison')} ${grant.liaisonName}` : '',
        grant.deputyName ? t('desk.side.deputy', { name: grant.deputyName }) : '',
      ]
    : [];
  return (
    <Box sx={{ ...lineStyle, color: tokens.green, backgroundColor: tokens.greenSoft }}>
      <strong>{t('desk.side.green')} ✔</strong> {parts.filter(Boolean).join(' · ')}
    </Box>
  );
}

const lineStyle = { mt: 1, px: 1, py: 0.5, borderRadius: '3px' } as const;
