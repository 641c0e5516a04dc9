// Fails any test during which an error reached the window or a rejection went unhandled: an embed may not do that to
// the page it is on. Importing it is enough.
import { settle } from './clock.js';

const seen: string[] = [];

addEventListener('error', ({ message }) => {
  if (message) seen.push(message);
});
addEventListener('unhandledrejection', ({ reason }) => {
  seen.push(`unhandled: ${String(reason)}`);
});

afterEach(async () => {
  // A rejection counts as unhandled when its task has ended.
  await settle();
  const errors = seen.splice(0);
  if (errors.length) throw new Error(`The page was told of errors: ${errors.join('; ')}`);
});
