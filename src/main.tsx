import { createRoot } from 'react-dom/client';
import { findHallPath } from './app/hall/paths.ts';
import type { Api } from './app/providers/api.ts';
import { createLearningClock, learningFetch } from './app/providers/officeClock.ts';
import { showFailure, showSplash } from './splash.ts';
import './splash.css';

/** Chooses the office that this address belongs to, and draws its page. */
async function startPage(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no #root');
  showSplash(place);
  try {
    // Light pages (hall screen, window sign, number kiosk, progress query) are chosen here by path, before the screen
    // is loaded: they never load react-admin.
    const hallPath = findHallPath(location.pathname, location.search);
    if (hallPath) {
      const [api, { startHall }] = await Promise.all([chooseApi('/'), import('./app/hall/start.tsx')]);
      return startHall(place, api, hallPath);
    }
    const [api, { App }] = await Promise.all([chooseApi(location.pathname), import('./app/App.tsx')]);
    place.replaceChildren();
    createRoot(place).render(<App api={api} />);
  } catch (error) {
    showFailure(place, error, () => void startPage());
  }
}

/** The training page has its office in the page, development too; everything else asks the server. */
async function chooseApi(path: string): Promise<Api> {
  if (path === '/training' || path.startsWith('/training/')) {
    return (await import('../mocks/training.ts')).startApi();
  }
  if (import.meta.env.VITE_API === 'mock') return (await import('../mocks/browser.ts')).startApi();
  const readOwn = () => Date.now();
  const clock = createLearningClock(readOwn);
  return {
    baseUrl: '/api',
    fetch: learningFetch(clock, readOwn, (input, init) => fetch(input, init)),
    storagePrefix: 'tw:',
    now: clock.now,
    onJump: clock.subscribe,
  };
}

void startPage();
