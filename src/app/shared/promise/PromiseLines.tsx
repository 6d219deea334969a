import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { Item } from '../../../domain/items/item.ts';
import { useT } from '../../i18n/useT.ts';
import { focusChoiceIn, materialKeys } from '../choice/materialKeys.ts';
import { Segments } from '../choice/Segments.tsx';
import { useLanguage } from '../useLanguage.ts';
import type { Acceptance } from './useAcceptance.ts';

/** The required materials that are not here: what is said of each, by one key. */
export function PromiseLines({ acceptance, item }: { acceptance: Acceptance; item: Item }) {
  const t = useT();
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => focusChoiceIn(list.current?.firstElementChild), []);
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>{t('promise.keys')}</Box>
      <Box
        component="ul"
        ref={list}
        aria-label={t('promise.list')}
        onKeyDown={materialKeys}
        sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}
      >
        {acceptance.lines.map(({ id, options, status }) => {
          const name = item.materials.find(material => material.id === id)?.[language] ?? id;
          return (
            <Box component="li" key={id} data-material={id} sx={rowStyle}>
              <Box sx={{ flex: '1 1 12rem', minWidth: 0, lineHeight: 1.4 }}>{name}</Box>
              <Segments
                name={`promise-${id}`}
                label={name}
                segments={options.map(value => ({ value, label: t(`promise.status.${value}`) }))}
                value={status}
                onChange={chosen => acceptance.choose(id, chosen)}
                isWrong={status === 'missing' && acceptance.problems.materials !== undefined}
              />
            </Box>
          );
        })}
      </Box>
    </>
  );
}

const rowStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
} as const;
