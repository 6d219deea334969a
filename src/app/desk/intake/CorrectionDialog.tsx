import Box from '@mui/material/Box';
import type { HeldMaterial } from '../../../domain/items/checklist.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';

interface Props {
  item: Item;
  /** Ids of what is missing. */
  missing: readonly string[];
  isRunning: boolean;
  onSubmit: (materials: readonly HeldMaterial[], reason: string) => void;
  onClose: () => void;
}

/** 一次性告知补正: everything that is missing, told at once (行政许可法 art. 32). */
export default function CorrectionDialog({ item, missing, isRunning, onSubmit, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const wanted = item.materials.filter(material => missing.includes(material.id));
  const isNothing = wanted.length === 0;
  return (
    <ActionDialog
      isOpen
      title={t('desk.decide.correctTitle')}
      text={t(isNothing ? 'desk.decide.correctNothing' : 'desk.decide.correctText')}
      needs={{ reason: isNothing ? 'required' : 'optional' }}
      submitLabel={t('desk.decide.correctSubmit')}
      isRunning={isRunning}
      onSubmit={values =>
        onSubmit(
          wanted.map(material => ({ id: material.id, status: 'missing' })),
          (values.reason ?? '').trim(),
        )
      }
      onClose={onClose}
    >
      <Box component="ol" sx={{ m: 0, mt: 1, pl: 3 }}>
        {wanted.map(material => (
          <li key={material.id}>
            {material[language]}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t(`desk.intake.form.${material.form}`)}
            </Box>
          </li>
        ))}
      </Box>
      <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.86rem' }}>{t('desk.decide.byLaw')}</Box>
    </ActionDialog>
  );
}
