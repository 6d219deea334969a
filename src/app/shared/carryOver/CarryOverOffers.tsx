import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useCreatePath } from 'ra-core';
import { type ReactNode, useId } from 'react';
import { Link as RouterLink } from 'react-router';
import type { CarryOver } from '../../../contract/carryOver.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../dayText.ts';
import { useLocalText } from '../records/localText.ts';
import { useToday } from '../records/useToday.ts';
import { useLanguage } from '../useLanguage.ts';
import { TakenFile } from './TakenFile.tsx';
import { useFocusKept } from './useFocusKept.ts';

interface Props {
  offers: readonly CarryOver[];
  item: Item;
  isRunning: boolean;
  onTake: (offers: readonly CarryOver[]) => void;
  /** Refuses one, or all. */
  refuseOne?: (offer: CarryOver, name: string) => ReactNode;
  refuseAll?: ReactNode;
}

/** 免交: what this person handed in before and need not bring again; one press takes it all over. */
export function CarryOverOffers({ offers, item, isRunning, onTake, refuseOne, refuseAll }: Props) {
  const t = useT();
  const local = useLocalText();
  const titleId = useId();
  const place = useFocusKept(offers.length);
  if (offers.length === 0) return <Box ref={place} tabIndex={-1} />;
  const nameOf = (id: string) => {
    const material = item.materials.find(known => known.id === id);
    return material ? local(material) : id;
  };
  return (
    <Box ref={place} tabIndex={-1} component="section" aria-labelledby={titleId} sx={boxStyle}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}
      >
        <Box component="h4" id={titleId} sx={{ m: 0, flex: '1 1 14rem', fontSize: '1rem' }}>
          {t('carryOver.title', { count: offers.length })}
        </Box>
        <Button size="small" variant="outlined" disabled={isRunning} onClick={() => onTake(offers)}>
          {t(offers.length > 1 ? 'carryOver.takeAll' : 'carryOver.take')}
        </Button>
        {refuseAll}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {offers.map(offer => (
          <Box component="li" key={offer.materialId} sx={rowStyle}>
            <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
              {nameOf(offer.materialId)} <Origin offer={offer} />
            </Box>
            <TakenFile file={offer.file} />
            {offers.length > 1 && (
              <Button
                size="small"
                disabled={isRunning}
                aria-label={`${t('carryOver.take')} ${nameOf(offer.materialId)}`}
                onClick={() => onTake([offer])}
              >
                {t('carryOver.take')}
              </Button>
            )}
            {refuseOne?.(offer, nameOf(offer.materialId))}
          </Box>
        ))}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>{t('carryOver.hint')}</Box>
    </Box>
  );
}

function Origin({ offer: { caseId, number, on } }: { offer: CarryOver }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const path = useCreatePath()({ resource: 'cases', type: 'show', id: caseId });
  return (
    <Box component="span" sx={{ fontSize: '0.93rem' }}>
      <Link component={RouterLink} to={path}>
        {t('carryOver.from', { number, day: dayText(on, language, today) })}
      </Link>
    </Box>
  );
}

const boxStyle = {
  px: 1.5,
  py: 1,
  my: 1,
  border: 1,
  borderLeft: 4,
  borderColor: 'divider',
  borderLeftColor: 'primary.main',
  borderRadius: 1,
} as const;

const rowStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  minHeight: '2.29rem',
  borderBottom: 1,
  borderColor: 'divider',
} as const;
