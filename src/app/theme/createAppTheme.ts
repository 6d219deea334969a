import { createTheme, type Theme } from '@mui/material/styles';
import { componentsOf } from './components.ts';
import { tokensOf } from './tokens.ts';
import { typography } from './typography.ts';

/** One theme in two lights and two text sizes: quiet, official, dense. */
export function createAppTheme(mode: 'light' | 'dark', isLargeText: boolean): Theme {
  const tokens = tokensOf(mode);
  const onFilled = mode === 'dark' ? '#10161d' : '#ffffff';
  const meaning = (main: string) => ({ main, light: main, dark: main, contrastText: onFilled });
  return createTheme({
    palette: {
      mode,
      primary: meaning(tokens.blue),
      secondary: meaning(tokens.inkSoft),
      success: meaning(tokens.green),
      warning: meaning(tokens.amber),
      error: meaning(tokens.red),
      info: meaning(tokens.blue),
      text: { primary: tokens.ink, secondary: tokens.inkSoft, disabled: tokens.grey },
      divider: tokens.line,
      background: { default: tokens.ground, paper: tokens.paper },
    },
    shape: { borderRadius: 4 },
    spacing: 8,
    typography: typography,
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 150,
        complex: 150,
        enteringScreen: 150,
        leavingScreen: 120,
      },
    },
    components: componentsOf(tokens, isLargeText),
  });
}
