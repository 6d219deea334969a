import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { STEPS, type StepName, stepId } from './steps.ts';

interface Props {
  name: StepName;
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}

/** One titled step of the form. */
export function Step({ name, title, beside, children }: Props) {
  const id = stepId(name);
  return (
    <Box
      component="section"
      id={id}
      aria-labelledby={`${id}-title`}
      sx={{ px: 2, pt: 1, pb: 1.5, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: '2rem', mb: 1, flexWrap: 'wrap' }}
      >
        <Box component="h3" id={`${id}-title`} sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
          <span aria-hidden>{'①②③④'[STEPS.indexOf(name)]}</span> {title}
        </Box>
        {beside}
      </Box>
      {children}
    </Box>
  );
}

/** Fields side by side where there is room; each keeps the height of a sentence below it, so that nothing jumps. */
export const fieldGrid = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
  columnGap: 1.5,
  rowGap: 0.5,
} as const;
