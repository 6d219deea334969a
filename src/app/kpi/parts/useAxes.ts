import { useTheme } from '@mui/material/styles';

/** What every drawing's axes, grid and tips share. Nothing moves. */
export function useAxes() {
  const { palette, typography } = useTheme();
  const size = Number(typography.fontSize) - 2;
  return {
    size,
    soft: palette.text.secondary,
    tick: { fill: palette.text.secondary, fontSize: size },
    line: palette.divider,
    tip: {
      isAnimationActive: false,
      contentStyle: { background: palette.background.paper, borderColor: palette.divider },
    },
  };
}
