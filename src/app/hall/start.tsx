import { createRoot } from 'react-dom/client';
import type { Api } from '../providers/api.ts';
import { dark, light, type Tokens } from '../theme/tokens.ts';
import { CasePage } from './case/CasePage.tsx';
import { createHallClient } from './hallClient.ts';
import { KioskPage } from './kiosk/KioskPage.tsx';
import { ProgressPage } from './ProgressPage.tsx';
import { PadPage } from './pad/PadPage.tsx';
import type { HallPath } from './paths.ts';
import { SignPage } from './SignPage.tsx';
import { ScreenPage } from './screen/ScreenPage.tsx';
import './hall.css';
import './kiosk/kiosk.css';
import './pad/pad.css';
import './case/case.css';

/** What hangs on a wall is dark, what is held or pressed light; a phone follows its owner. */
function looksOf(page: HallPath['page']): Tokens {
  if (page === 'screen' || page === 'sign') return dark;
  const isDark =
    (page === 'progress' || page === 'case') && matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? dark : light;
}

function dress(tokens: Tokens): void {
  const root = document.documentElement;
  for (const [name, colour] of Object.entries(tokens)) root.style.setProperty(`--${name}`, colour);
  root.style.colorScheme = tokens === dark ? 'dark' : 'light';
}

function pageOf(path: HallPath, api: Api) {
  const client = createHallClient(api, path.page);
  if (path.page === 'kiosk') return <KioskPage client={client} />;
  if (path.page === 'screen') return <ScreenPage client={client} />;
  if (path.page === 'case') return <CasePage client={client} />;
  if (path.page === 'sign') return <SignPage client={client} windowNo={path.windowNo} />;
  if (path.page === 'pad') return <PadPage client={client} windowNo={path.windowNo} />;
  return <ProgressPage client={client} code={path.code} />;
}

/** Draws a light page: React and our own styles, nothing of the big screen. */
export function startHall(place: HTMLElement, api: Api, path: HallPath): void {
  dress(looksOf(path.page));
  document.documentElement.classList.add('hall', `hall-${path.page}`);
  place.replaceChildren();
  createRoot(place).render(pageOf(path, api));
}
