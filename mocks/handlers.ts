import { http } from 'msw';

/** The whole mock: every call of the API is answered by the office in the page. */
export const createHandlers = (answer: (request: Request) => Promise<Response>) => [
  http.all('*/api/*', ({ request }) => answer(request)),
];
