import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';

const REASONS = {
  break: ['lunch', 'meeting', 'fetch', 'rest', 'other'],
  'back-office': ['files', 'phone', 'system', 'other'],
} as const;

interface Props {
  action: keyof typeof REASONS;
  isRunning: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** A break, and work in the back office, always have their reason. */
export default function BreakDialog({ action, isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const isBreak = action === 'break';
  const labels = isBreak
    ? REASONS.break.map(code => t(`desk.window.breakReasons.${code}`))
    : REASONS['back-office'].map(code => t(`desk.step.window.backOfficeReasons.${code}`));
  const title = t(isBreak ? 'desk.window.breakTitle' : 'desk.step.window.backOfficeTitle');
  return (
    <ActionDialog
      isOpen
      title={title}
      text={t(isBreak ? 'desk.window.breakText' : 'desk.step.window.backOfficeText')}
      needs={{ reason: 'required' }}
      choices={{ reason: labels.map(label => ({ value: label, label })) }}
      initial={{ reason: labels[0] ?? '' }}
      submitLabel={title}
      isRunning={isRunning}
      onSubmit={values => onSubmit(values.reason ?? '')}
      onClose={onClose}
    />
  );
}
