// Service workers as sites have them between their pages and every server. Each answers GET requests of its pages, those to
// other origins too.

const lifeOf = (answer: string): string => `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  const isVotes = ({ url }) => /\\/votes(\\?|$)/.test(url);
  async function keep(request, answer) {
    if (answer.ok) await (await caches.open('all')).put(request, answer.clone());
    return answer;
  }
  ${answer}
  addEventListener('fetch', (event) => {
    const answer = answerTo(event.request);
    if (answer) event.respondWith(answer);
  });`;

/** Answers everything as it was answered first, and asks the network for what it does not have. */
export const CACHE_FIRST = lifeOf(`
  const answerTo = (request) =>
    request.method === 'GET' &&
    caches.match(request).then(async (kept) => kept ?? keep(request, await fetch(request)));`);

/** The same, but for it the query makes no difference, and what it has of the tallies it got a minute ago. */
export const STALE = lifeOf(`
  async function aMinuteAgo(answer) {
    const headers = new Headers(answer.headers);
    headers.set('date', new Date(Date.parse(headers.get('date')) - 60_000).toUTCString());
    return new Response(await answer.text(), { headers });
  }
  const answerTo = (request) =>
    request.method === 'GET' &&
    caches.match(request, { ignoreSearch: true }).then(async (kept) => {
      if (!kept) return keep(request, await fetch(request));
      return isVotes(request) ? aMinuteAgo(kept) : kept;
    });`);

/** Answers with its page for those who are offline whatever fails, votes too. */
export const OFFLINE_PAGE = lifeOf(`
  const page = '<!doctype html><title>You are offline</title><p>You are offline';
  const answerTo = (request) =>
    fetch(request).catch(() => new Response(page, { headers: { 'content-type': 'text/html' } }));`);
