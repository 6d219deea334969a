import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';

const REASONS = ['lunch', 'meeting', 'fetch', 'rest', 'other'] as const;

interface Props {
  isRunning: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** A break always has its reason. */
export default function BreakDialog({ isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const choices = REASONS.map(code => {
    const label = t(`desk.window.breakReasons.${code}`);
    return { value: label, label };
  });
  return (
    <ActionDialog
      isOpen
      title={t('desk.window.breakTitle')}
      text={t('desk.window.breakText')}
      needs={{ reason: 'required' }}
      choices={{ reason: choices }}
      initial={{ reason: choices[0]?.value ?? '' }}
      submitLabel={t('desk.window.breakTitle')}
      isRunning={isRunning}
      onSubmit={values => onSubmit(values.reason ?? '')}
      onClose={onClose}
    />
  );
}
