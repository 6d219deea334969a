import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { z } from 'zod';
import { useT } from '../i18n/useT.ts';

const Sheet = z.object({ paperId: z.string(), paperNumber: z.string(), to: z.string() });

/** Under a line that says that the case was handed over on a sheet: which one, to whom. */
export function SheetLink({ data }: { data: unknown }) {
  const t = useT();
  const sheet = Sheet.safeParse(data).data;
  if (!sheet) return null;
  return (
    <Box>
      <Link component={RouterLink} to={`/papers/${sheet.paperId}/print`}>
        {t('hands.sheet.line', { number: sheet.paperNumber, to: sheet.to })}
      </Link>
    </Box>
  );
}
