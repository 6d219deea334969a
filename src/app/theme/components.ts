import type { Components, Theme } from '@mui/material/styles';
import { globalStyles } from './globalStyles.ts';
import type { Tokens } from './tokens.ts';

/** 40 px rows at the normal size, growing with the text. */
const ROW = '2.857rem';

/** What keeps the kit from looking like a stock kit: flat, thin lines, small corners, no ripple, no capitals. */
export function componentsOf(tokens: Tokens, isLargeText: boolean): Components<Theme> {
  const line = `1px solid ${tokens.line}`;
  return {
    MuiCssBaseline: { styleOverrides: globalStyles(tokens, isLargeText) },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { fontFamily: 'inherit' } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: '2.43rem', padding: '0 0.86rem', whiteSpace: 'nowrap' },
        sizeSmall: { minHeight: '2rem', padding: '0 0.57rem', fontSize: '1rem' },
        sizeLarge: { minHeight: ROW, padding: '0 1.14rem', fontWeight: 600 },
        outlined: { borderColor: tokens.line, backgroundColor: tokens.paper },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 4, color: tokens.inkSoft } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: line } } },
    MuiCardContent: { styleOverrides: { root: { padding: 16, '&:last-child': { paddingBottom: 16 } } } },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'default' },
      styleOverrides: {
        root: { backgroundColor: tokens.paper, color: tokens.ink, borderBottom: line },
      },
    },
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableRow: {
      styleOverrides: {
        root: {
          height: ROW,
          '&.MuiTableRow-hover:hover': { backgroundColor: tokens.blueSoft },
          '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: tokens.blueSoft },
        },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { padding: '0 0.71rem', fontSize: '1rem', borderBottom: line },
        head: {
          color: tokens.inkSoft,
          backgroundColor: tokens.ground,
          fontWeight: 500,
          whiteSpace: 'nowrap',
        },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: tokens.ink } } } },
    MuiChip: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { borderRadius: 3, height: '1.7rem', fontSize: '0.93rem', backgroundColor: tokens.greySoft },
        outlined: { backgroundColor: 'transparent', borderColor: tokens.line },
        colorWarning: { backgroundColor: tokens.amberSoft, color: tokens.amber },
        colorError: { backgroundColor: tokens.redSoft, color: tokens.red },
        colorSuccess: { backgroundColor: tokens.greenSoft, color: tokens.green },
        colorPrimary: { backgroundColor: tokens.blueSoft, color: tokens.blue },
      },
    },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: tokens.paper },
        notchedOutline: { borderColor: tokens.grey },
        input: { '&::placeholder': { color: tokens.inkSoft, opacity: 1 } },
      },
    },
    MuiFilledInput: { styleOverrides: { root: { backgroundColor: tokens.greySoft } } },
    MuiInputLabel: { styleOverrides: { root: { color: tokens.inkSoft } } },
    MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.86rem', marginLeft: 0 } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, describeChild: true },
      styleOverrides: {
        tooltip: { backgroundColor: tokens.ink, color: tokens.paper, fontSize: '0.93rem' },
      },
    },
    MuiDialog: { styleOverrides: { paper: { border: line } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.14rem', fontWeight: 600 } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 16px' } } },
    MuiTabs: { styleOverrides: { root: { minHeight: ROW }, indicator: { height: 3 } } },
    MuiTab: { styleOverrides: { root: { minHeight: ROW, padding: '0 1rem', fontSize: '1rem' } } },
    MuiAlert: {
      styleOverrides: {
        root: {
          alignItems: 'center',
          color: tokens.ink,
          '&.MuiAlert-standard.MuiAlert-colorWarning': { backgroundColor: tokens.amberSoft },
          '&.MuiAlert-standard.MuiAlert-colorError': { backgroundColor: tokens.redSoft },
          '&.MuiAlert-standard.MuiAlert-colorSuccess': { backgroundColor: tokens.greenSoft },
          '&.MuiAlert-standard.MuiAlert-colorInfo': { backgroundColor: tokens.blueSoft },
        },
      },
    },
    MuiSkeleton: { defaultProps: { animation: false } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiMenuItem: { styleOverrides: { root: { minHeight: '2.43rem', fontSize: '1rem' } } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          textTransform: 'none',
          padding: '0.2rem 0.7rem',
          color: tokens.inkSoft,
          borderColor: tokens.line,
          '&.Mui-selected, &.Mui-selected:hover': { color: tokens.blue, backgroundColor: tokens.blueSoft },
        },
      },
    },
  };
}
