import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import type { IconName } from './menuEntries.ts';

/** Thin line drawings on a 24 grid, of our own: one stroke weight, no colour. */
const PATHS: Readonly<Record<IconName, string>> = {
  desk: 'M3 10h18M5 10v9M19 10v9M8 10V6h8v4M9 14h6',
  cases: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  tickets: 'M4 7h16v3.500a1.500 1.500 0 0 0 0 3V17H4v-3.500a1.500 1.500 0 0 0 0-3zM14 7v2M14 11v2M14 15v2',
  applicants: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c.6-4 3.4-6 7-6s6.400 2 7 6',
  enterprises: 'M4 21V5h9v16M13 10h7v11M2.500 21h19M7 9h3M7 13h3M7 17h3M16 14h1.500M16 17.500h1.500',
  grants: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM8.500 12l2.500 2.500 4.500-5',
  kpi: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  fairness: 'M12 4v16M7 20h10M5 7h14M5 7l-2.500 6h5zM19 7l-2.500 6h5z',
  items: 'M5 6h2M10 6h9M5 12h2M10 12h9M5 18h2M10 18h9',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.500V7M16 3.500V7M8 14h2M14 14h2M8 17h2',
  bookings: 'M4 6h16v14H4zM4 10h16M8 3.500V7M16 3.500V7M9 15l2 2 4-4',
  intake: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.500 2',
  live: 'M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 8a5.700 5.700 0 0 0 0 8M16 8a5.700 5.700 0 0 1 0 8M5 5a10 10 0 0 0 0 14M19 5a10 10 0 0 1 0 14',
  precheck: 'M5 3h14v12H5zM8 7h8M8 11h5M2.500 19h19M14 17.500l2 2 4-4',
  outbox: 'M3 12h5l1.500 3h5l1.500-3h5M3 12v7h18v-7M12 11V4M8.500 7.500L12 4l3.500 3.500',
  inspections:
    'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500L21 21M8 10.500l2 2 3.500-4',
  orders: 'M6 21V4h12l-3 4 3 4H6',
  absences: 'M4 8h13M14 4.500L17.500 8 14 11.500M20 16H7M10 12.500L6.500 16 10 19.500',
  windows: 'M3 5h18v11H3zM12 5v11M8 20h8',
  staff:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.500 19c.4-3.500 2.500-5 5.500-5s5.100 1.500 5.500 5M15.500 11a2.500 2.500 0 1 0 0-5M17 14c2 .4 3.200 1.900 3.500 4.500',
  events: 'M12 21a9 9 0 1 0-9-9M3 12l-1.500-2M3 12l2-1.500M12 7v5l3.500 2',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4M4 12h4M12 12h8M10 10v4',
  ratings: 'M12 4l2.400 5 5.600.700-4.100 3.800 1.100 5.500-5-2.800-5 2.800 1.100-5.500L4 9.700 9.600 9z',
  papers: 'M7 3h7l4 4v14H7zM13 3v5h5M10 13h5M10 17h3',
  history: 'M5 4h13v16H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h11M9 8h5M9 11h5',
  joint: 'M4 4h6v6H4zM14 4h6v6h-6zM9 14h6v6H9zM7 10v2h10v-2M12 12v2',
  list: 'M4 5h11v16H4zM7 9h5M7 13h5M7 17h3M18 8v8M14.500 12h7',
  rules: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16l1.500 1.500L12 15',
  training: 'M3 9l9-4 9 4-9 4zM7 11v5c3 2 7 2 10 0v-5M21 9v6',
};

export function MenuIcon({ name, ...rest }: { name: IconName } & SvgIconProps) {
  return (
    <SvgIcon {...rest} aria-hidden>
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinejoin="round" />
    </SvgIcon>
  );
}
