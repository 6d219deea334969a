import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useMemo } from 'react';
import { usePreferences } from '../providers/OfficeContext.ts';
import { createAppTheme } from './createAppTheme.ts';

/** The theme as this person likes it. */
export function AppTheme({ children }: { children: ReactNode }) {
  const { theme: choice, isLargeText } = usePreferences();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const mode = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;
  const theme = useMemo(() => createAppTheme(mode, isLargeText), [mode, isLargeText]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
