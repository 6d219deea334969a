import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'ra-core';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { type Filter, isSameFilter } from './filterValues.ts';

/** The filter boxes in one wrapping row, and a way back to the list's own filter. */
export function ListFilters({ defaultFilter, children }: { defaultFilter: Filter; children: ReactNode }) {
  const t = useT();
  const { filterValues = {}, setFilters } = useListContext();
  return (
    <Box
      role="search"
      aria-label={t('records.list.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}
    >
      {children}
      {!isSameFilter(filterValues, defaultFilter) && (
        <Button size="small" onClick={() => setFilters({ ...defaultFilter })}>
          {t('records.list.clear')}
        </Button>
      )}
    </Box>
  );
}
