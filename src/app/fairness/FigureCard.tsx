import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Section } from '../shared/Section.tsx';
import { Definition } from './Definition.tsx';

interface Props {
  /** The figure's name, above its definition. */
  name: string;
  /** The finding, where there is one. */
  title?: string;
  definition: string;
  chart?: ReactNode;
  table: ReactNode;
  height?: string;
}

/** A chart with the table behind it and the definition of its figure; without a chart the table alone. */
export function FigureCard({ name, title, definition, chart, table, height = '15rem' }: Props) {
  const t = useT();
  const [isTable, setTable] = useState(false);
  const showsTable = isTable || !chart;
  return (
    <Section
      title={title ?? name}
      beside={
        <>
          <Definition name={name} text={definition} />
          {chart && (
            <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {t(isTable ? 'fairness.chart' : 'fairness.table')}
            </Button>
          )}
        </>
      }
    >
      <Box
        sx={{ [showsTable ? 'maxHeight' : 'height']: height, overflow: 'auto' }}
        {...(showsTable && { tabIndex: 0, role: 'group', 'aria-label': name })}
      >
        {showsTable ? table : chart}
      </Box>
    </Section>
  );
}
