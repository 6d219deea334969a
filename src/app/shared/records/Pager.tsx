import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useListContext } from 'ra-core';
import { useT } from '../../i18n/useT.ts';

/** Which rows of how many, and the way to the others. */
export function Pager() {
  const t = useT();
  const { page, perPage, total, data, setPage } = useListContext();
  if (!total || !data) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  const isSinglePage = total <= perPage;
  return (
    <Box
      component="nav"
      aria-label={t('records.list.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 1.5,
        minHeight: 40,
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('records.list.rows', { from, to, total })}
      </Box>
      {!isSinglePage && (
        <>
          <IconButton
            size="small"
            aria-label={t('records.list.previousPage')}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('records.list.nextPage')}
            disabled={to >= total}
            onClick={() => setPage(page + 1)}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
    </Box>
  );
}
