import { useLocale } from 'ra-core';
import { type ReactNode, useEffect } from 'react';
import { useApi } from '../providers/OfficeContext.ts';
import { AppTheme } from '../theme/AppTheme.tsx';
import { Notices } from './Notices.tsx';
import { TrainingFrame } from './TrainingFrame.tsx';

/** Around every page, the sign-in included: theme, language of the document, notices, the training frame. */
export function AppFrame({ children }: { children: ReactNode }) {
  const { training } = useApi();
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
  }, [locale]);
  return (
    <AppTheme>
      {training ? <TrainingFrame training={training}>{children}</TrainingFrame> : children}
      <Notices />
    </AppTheme>
  );
}
