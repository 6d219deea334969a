import Button, { type ButtonProps } from '@mui/material/Button';
import { useT } from '../i18n/useT.ts';
import { KeyHint } from './KeyHint.tsx';
import { useShortcut, useShortcutKey } from './shortcuts.ts';

interface Props extends Omit<ButtonProps, 'onClick'> {
  label: string;
  onPress: () => void;
  isRunning?: boolean;
  /** Its key, printed on it: an id for the `?` sheet and the default key. */
  shortcut?: { id: string; key: string };
}

/** A button for a command: answers at once, cannot be pressed twice, has its key printed on it. */
export function CommandButton({ label, onPress, isRunning = false, shortcut, disabled, ...rest }: Props) {
  const t = useT();
  const isEnabled = !disabled && !isRunning;
  const key = useShortcutKey(shortcut?.id ?? '', shortcut?.key ?? '');
  useShortcut({
    id: shortcut?.id ?? '',
    key: shortcut?.key ?? '',
    label,
    run: onPress,
    isEnabled: isEnabled && shortcut !== undefined,
  });
  return (
    <Button
      {...rest}
      disabled={!isEnabled}
      aria-busy={isRunning || undefined}
      aria-keyshortcuts={shortcut ? key : undefined}
      onClick={onPress}
    >
      {isRunning ? t('shell.actions.running') : label}
      {shortcut && <KeyHint name={key} />}
    </Button>
  );
}
