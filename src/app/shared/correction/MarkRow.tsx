import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import {
  MARKS,
  type Mark,
  type MarkedLine,
  type MarkedMaterial,
} from '../../../domain/cases/correctionMarks.ts';
import type { CodedReason } from '../../../domain/cases/reasons.ts';
import type { Material } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Segments } from '../choice/Segments.tsx';
import { useLanguage } from '../useLanguage.ts';

interface Props {
  line: MarkedLine;
  material: Material;
  reasons: readonly CodedReason[];
  /** Why it cannot go out so. */
  problem: string | undefined;
  onChange: (change: Partial<MarkedMaterial>) => void;
}

const SHAPES: Readonly<Record<Mark, string>> = { fine: '☑', missing: '☐', faulty: '☒' };

/** One material of the notice: its mark by one key, and for a faulty one what is wrong with it. */
export function MarkRow({ line, material, reasons, problem, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const tokens = useTokens();
  const code = useRef<HTMLSelectElement>(null);
  const isRuled = line.isOwed && line.mark === 'fine';
  const choose = (mark: Mark) => {
    onChange({ mark });
    // One press more and the reason is chosen by its number.
    if (mark === 'faulty') requestAnimationFrame(() => code.current?.focus());
  };
  return (
    <Box component="li" data-material={line.id} sx={rowStyle}>
      <Box
        component="span"
        aria-hidden
        sx={{ color: line.mark === 'fine' ? 'text.secondary' : tokens.amber }}
      >
        {SHAPES[line.mark]}
      </Box>
      <Box sx={{ flex: '1 1 12rem', minWidth: 0, lineHeight: 1.4 }}>
        {material[language]}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
          {line.need === 'optional' && t('correction.optional')}
          {isRuled && (
            <Box component="strong" sx={{ color: tokens.amber }}>
              {t('correction.ruled')}
            </Box>
          )}
        </Box>
      </Box>
      <Segments
        name={`mark-${line.id}`}
        label={material[language]}
        segments={MARKS.map(value => ({ value, label: t(`correction.marks.${value}`) }))}
        value={line.mark}
        onChange={choose}
        isWrong={problem !== undefined}
      />
      {line.mark === 'faulty' && (
        <Box sx={faultStyle}>
          <TextField
            select
            label={t('correction.reasonCode')}
            value={line.reasonCode}
            onChange={event => onChange({ reasonCode: event.target.value })}
            error={problem !== undefined}
            helperText={problem}
            required
            inputRef={code}
            sx={{ flex: '1 1 12rem' }}
            slotProps={{
              select: { native: true },
              inputLabel: { shrink: true },
              htmlInput: { 'aria-label': `${material[language]}: ${t('correction.reasonCode')}` },
            }}
          >
            <option value="">{t('correction.chooseReason')}</option>
            {reasons.map((reason, index) => (
              <option key={reason.code} value={reason.code}>
                {`${index + 1} ${reason[language]}`}
              </option>
            ))}
          </TextField>
          <TextField
            label={t('correction.note')}
            value={line.note}
            onChange={event => onChange({ note: event.target.value })}
            autoComplete="off"
            sx={{ flex: '2 1 14rem' }}
            slotProps={{
              htmlInput: { maxLength: 300, 'aria-label': `${material[language]}: ${t('correction.note')}` },
            }}
          />
        </Box>
      )}
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  rowGap: 1,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

const faultStyle = { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: 1, pl: 3, py: 0.5 } as const;
