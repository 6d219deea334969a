import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useListContext } from 'ra-core';
import { useT } from '../../i18n/useT.ts';

interface Figure {
  code: string;
  from: string;
  to: string;
}

/** The figure's filter of a list, if one made it: it has no field, and would narrow the list unseen. */
const figureOf = (filter: Readonly<Record<string, unknown>>): Figure | undefined => {
  const { figure } = filter;
  return typeof figure === 'object' && figure !== null && 'code' in figure ? (figure as Figure) : undefined;
};

/** Says which number of the figures a list stands behind, and takes it off. */
export function FigureNote() {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const figure = figureOf(filterValues ?? {});
  if (!figure) return null;
  const { figure: _figure, ...rest } = filterValues;
  return (
    <Alert
      severity="info"
      sx={{ mb: 1, alignItems: 'center' }}
      action={
        <Button size="small" color="inherit" onClick={() => setFilters(rest)}>
          {t('kpi.figureClear')}
        </Button>
      }
    >
      {t('kpi.figureFilter', {
        what: t(`kpi.figureNames.${figure.code as 'closed'}`),
        from: figure.from,
        to: figure.to,
      })}
    </Alert>
  );
}
