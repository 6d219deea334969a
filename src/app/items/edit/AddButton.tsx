import Button from '@mui/material/Button';
import type { Ref } from 'react';

interface Props {
  label: string;
  onPress: () => void;
  isDisabled: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** One row more, under its list. */
export function AddButton({ label, onPress, isDisabled, buttonRef }: Props) {
  return (
    <Button
      ref={buttonRef}
      size="small"
      variant="outlined"
      onClick={onPress}
      disabled={isDisabled}
      sx={{ mt: 0.5 }}
    >
      + {label}
    </Button>
  );
}
