import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useIntake } from './IntakeContext.ts';
import { STEPS, type StepName, stepId } from './steps.ts';

interface Props {
  name: StepName;
  title: string;
  /** Beside the title. Then the title stands above, and the content has the whole width. */
  beside?: ReactNode;
  children: ReactNode;
}

/** Room for the longest title of each language. */
const TITLE_WIDTH = { zh: '5rem', en: '7.7rem' };

/** One titled step of the form; the title at the left, so that more lines fit on the screen. */
export function Step({ name, title, beside, children }: Props) {
  const { language } = useIntake();
  const id = stepId(name);
  const isAbove = beside !== undefined;
  return (
    <Box
      component="section"
      id={id}
      aria-labelledby={`${id}-title`}
      sx={{
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        display: isAbove ? 'block' : 'grid',
        gridTemplateColumns: `${TITLE_WIDTH[language]} minmax(0, 1fr)`,
        '@container intake (max-width: 44rem)': { display: 'block' },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          height: isAbove ? undefined : '2.43rem',
          flexWrap: 'wrap',
        }}
      >
        <Box component="h3" id={`${id}-title`} sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
          <span aria-hidden>{'①②③④'[STEPS.indexOf(name)]}</span> {title}
        </Box>
        {beside}
      </Box>
      <Box sx={{ minWidth: 0, mt: isAbove ? 0.75 : 0 }}>{children}</Box>
    </Box>
  );
}

/** Four fields side by side, sized by what is typed into them; two by two where the form is narrow. */
export const fieldGrid = {
  display: 'grid',
  gridTemplateColumns: '5fr 6fr 8fr 6fr',
  columnGap: 1,
  rowGap: 0.5,
  '@container intake (max-width: 44rem)': { gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))' },
} as const;
