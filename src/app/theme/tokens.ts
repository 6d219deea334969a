import type { Lamp } from '../shared/words.ts';

/** The colours that mean something. Everything else is ink, greys and one deep blue. */
export interface Tokens {
  ink: string;
  inkSoft: string;
  line: string;
  paper: string;
  ground: string;
  blue: string;
  blueSoft: string;
  green: string;
  greenSoft: string;
  amber: string;
  amberSoft: string;
  red: string;
  redSoft: string;
  grey: string;
  greySoft: string;
}

export const light: Tokens = {
  ink: '#1b2430',
  inkSoft: '#4d5968',
  line: '#d9dee5',
  paper: '#ffffff',
  ground: '#f4f6f8',
  blue: '#14498c',
  blueSoft: '#e6eef8',
  green: '#116b3c',
  greenSoft: '#e0f2e7',
  amber: '#8a5200',
  amberSoft: '#fdf0d5',
  red: '#b3201b',
  redSoft: '#fce8e6',
  grey: '#55606e',
  greySoft: '#eceff3',
};

export const dark: Tokens = {
  ink: '#e8ecf1',
  inkSoft: '#aeb8c4',
  line: '#38424f',
  paper: '#1a212a',
  ground: '#12171e',
  blue: '#8db9f0',
  blueSoft: '#1e3350',
  green: '#6fd39b',
  greenSoft: '#14382a',
  amber: '#f2bd5c',
  amberSoft: '#40300f',
  red: '#ff9a92',
  redSoft: '#48211f',
  grey: '#b3bcc7',
  greySoft: '#2a323d',
};

export const tokensOf = (mode: 'light' | 'dark'): Tokens => (mode === 'dark' ? dark : light);

/** Shape and colour of each lamp: never colour alone. */
export const lamps: Record<Lamp, { shape: string; ink: keyof Tokens; fill: keyof Tokens }> = {
  none: { shape: '●', ink: 'grey', fill: 'greySoft' },
  yellow: { shape: '▲', ink: 'amber', fill: 'amberSoft' },
  red: { shape: '■', ink: 'red', fill: 'redSoft' },
  stopped: { shape: '‖', ink: 'grey', fill: 'greySoft' },
  done: { shape: '✓', ink: 'grey', fill: 'greySoft' },
};
