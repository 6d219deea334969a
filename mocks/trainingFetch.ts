/** Where the training page's API starts. No server has anything there (it answers 404). */
export const TRAINING_API = '/training/api';

type Answer = (request: Request) => Promise<Response>;

/**
 * A fetch that can only reach the office in the page: /training/api/… is handed to it as /api/…, and every other
 * address is refused with 404. It has no way to the network, so training cannot touch live data by mistake.
 */
export function createTrainingFetch(answer: Answer, base: string): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, base);
    const path = findOfficePath(url, base);
    if (path === undefined) return refuse();
    const inside = new URL(path + url.search, base);
    return answer(new Request(inside, input instanceof Request ? new Request(input, init) : init));
  };
}

/**
 * For calls that do not come through the page's own fetch and were caught by its service worker: /api/… from a
 * training page means the training office too, never the server.
 */
export function createTrainingNet(answer: Answer, base: string): Answer {
  return async request => {
    const url = new URL(request.url);
    if (url.origin !== new URL(base).origin) return refuse();
    const path = findOfficePath(url, base) ?? url.pathname;
    return answer(new Request(new URL(path + url.search, base), request));
  };
}

function findOfficePath(url: URL, base: string): string | undefined {
  const isOurs = url.origin === new URL(base).origin && url.pathname.startsWith(`${TRAINING_API}/`);
  return isOurs ? url.pathname.slice('/training'.length) : undefined;
}

function refuse(): Response {
  const body = {
    message: '培训页面不连接真实系统。Training never calls the live system.',
    code: 'not-found',
  };
  return Response.json(body, { status: 404 });
}
