import type { ButtonProps } from '@mui/material/Button';
import { useState } from 'react';
import { ActionDialog, type ActionValues } from './ActionDialog.tsx';
import { CommandButton } from './CommandButton.tsx';

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'disabled'> {
  label: string;
  /** The question's title; the button's label when absent. */
  title?: string;
  /** With what it acts on, for who hears the button instead of seeing its row; begins with the label. */
  fullName?: string;
  text?: string;
  /** Ask for a reason that goes into the event log. */
  needsReason?: boolean;
  isDangerous?: boolean;
  isRunning?: boolean;
  /** Does it; answering undefined keeps the dialog open with what was typed. */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** A button that asks once more, with a reason when the step needs one. */
export function ConfirmButton({
  label,
  title,
  fullName,
  text,
  needsReason,
  isDangerous,
  isRunning,
  onConfirm,
  ...button
}: Props) {
  const [isOpen, setOpen] = useState(false);
  const confirm = async (values: ActionValues) => {
    const result = await onConfirm(values.reason ?? '');
    if (result !== undefined) setOpen(false);
  };
  return (
    <>
      <CommandButton
        variant="outlined"
        color={isDangerous ? 'error' : 'primary'}
        {...button}
        aria-label={fullName}
        label={label}
        onPress={() => setOpen(true)}
      />
      <ActionDialog
        isOpen={isOpen}
        title={title ?? fullName ?? label}
        text={text}
        needs={needsReason ? { reason: 'required' } : {}}
        submitLabel={label}
        isDangerous={isDangerous}
        isRunning={isRunning}
        onSubmit={confirm}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
