import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { IconName } from './menuEntries.ts';
import { MenuIcon } from './menuIcons.tsx';

interface Props {
  /** A page of this application, or… */
  to?: string;
  /** …another document, opened in its own tab. */
  href?: string;
  icon: IconName;
  isNarrow: boolean;
  children: ReactNode;
}

/** One line of the navigation; the present page is marked by a bar and weight, not by colour alone. */
export function MenuLink({ to, href, icon, isNarrow, children }: Props) {
  const target = to ? { component: NavLink, to } : { href, target: '_blank', rel: 'noopener' };
  return (
    <ButtonBase
      {...target}
      title={isNarrow && typeof children === 'string' ? children : undefined}
      sx={{
        display: 'flex',
        justifyContent: 'flex-start',
        width: '100%',
        gap: 1.25,
        px: 2,
        height: '2.57rem',
        fontSize: '1rem',
        color: 'text.primary',
        textDecoration: 'none',
        borderLeft: '3px solid transparent',
        '&:hover': { bgcolor: 'action.hover' },
        '&.active': { borderLeftColor: 'primary.main', color: 'primary.main', fontWeight: 600 },
        '&:focus-visible': { outlineOffset: '-2px' },
      }}
    >
      <MenuIcon name={icon} sx={{ fontSize: '1.43rem' }} />
      <Box component="span" sx={isNarrow ? visuallyHidden : { whiteSpace: 'nowrap', overflow: 'hidden' }}>
        {children}
      </Box>
    </ButtonBase>
  );
}

const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
