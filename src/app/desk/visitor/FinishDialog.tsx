import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';

interface Props {
  number: string;
  isRunning: boolean;
  onFinish: () => void;
  onClose: () => void;
}

/** Asked only when finishing would throw typed entries away. */
export default function FinishDialog({ number, isRunning, onFinish, onClose }: Props) {
  const t = useT();
  return (
    <ActionDialog
      isOpen
      isDangerous
      title={t('desk.visitor.finishTitle')}
      text={t('desk.visitor.finishText', { number })}
      needs={{}}
      submitLabel={t('desk.visitor.finishAnyway')}
      isRunning={isRunning}
      onSubmit={onFinish}
      onClose={onClose}
    />
  );
}
