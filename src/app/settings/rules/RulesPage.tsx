import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { JointTab } from '../../joint/settings/JointTab.tsx';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { ClocksTab } from './ClocksTab.tsx';
import { MessagesTab } from './MessagesTab.tsx';
import { NoticesTab } from './NoticesTab.tsx';
import { OnlineTab } from './OnlineTab.tsx';
import { RulesTabs } from './RulesTabs.tsx';
import { type RulesTab, tabOf } from './tabs.ts';

const PAGES: Readonly<Record<RulesTab, () => ReactElement | null>> = {
  notices: NoticesTab,
  clocks: ClocksTab,
  online: OnlineTab,
  joint: JointTab,
  messages: MessagesTab,
};

/** 业务规则: what the office decides about notices, limits, the pre-check and messages, each with where it comes from. */
export default function RulesPage() {
  const t = useT();
  const tab = tabOf(useParams()['*']);
  const Page = PAGES[tab];
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <PageTitle title={t('rules.name')} />
      <Typography sx={{ color: 'text.secondary', mt: -1, mb: 1 }}>{t('rules.intro')}</Typography>
      <RulesTabs />
      <Page />
    </Box>
  );
}
