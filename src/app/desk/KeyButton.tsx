import Button, { type ButtonProps } from '@mui/material/Button';
import { useNotify } from 'ra-core';
import { KeyHint } from '../shared/KeyHint.tsx';
import { useShortcut, useShortcutKey } from '../shared/shortcuts.ts';

interface Props extends Pick<ButtonProps, 'variant' | 'size' | 'fullWidth' | 'color' | 'sx'> {
  /** Id on the `?` sheet. */
  id: string;
  /** The default key. */
  shortcut: string;
  label: string;
  onPress: () => void;
  isRunning?: boolean;
  /** Why it cannot be pressed now. The button stays in reach, so that the reason can be read and heard. */
  why?: string;
  /** The button already shows why: a press that cannot be says nothing more. */
  isSilent?: boolean;
}

/** A button of the desk with its key printed on it, of one width whatever happens. When it cannot be pressed, it says why. */
export function KeyButton({
  id,
  shortcut,
  label,
  onPress,
  isRunning = false,
  why,
  isSilent,
  sx,
  ...rest
}: Props) {
  const notify = useNotify();
  const key = useShortcutKey(id, shortcut);
  const isOff = why !== undefined || isRunning;
  const press = () => {
    if (why === undefined && !isRunning) onPress();
    if (why !== undefined && !isSilent) notify(why, { type: 'info', autoHideDuration: 3000 });
  };
  useShortcut({ id, key: shortcut, label, run: press });
  return (
    <Button
      variant="outlined"
      {...rest}
      onClick={press}
      title={why}
      aria-disabled={isOff || undefined}
      aria-busy={isRunning || undefined}
      aria-keyshortcuts={key.replaceAll('Ctrl', 'Control')}
      sx={[isOff && offStyle, ...(Array.isArray(sx) ? sx : [sx])]}
    >
      {label}
      <KeyHint name={key} />
    </Button>
  );
}

const offStyle = {
  cursor: 'not-allowed',
  color: 'text.secondary',
  borderColor: 'divider',
  '&, &:hover, &.MuiButton-contained, &.MuiButton-contained:hover': {
    color: 'text.secondary',
    backgroundColor: 'action.hover',
    boxShadow: 'none',
  },
} as const;
