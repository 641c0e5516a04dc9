// Svelte 5: mounts Svelte.svelte, or takes over what the server has drawn of it. The widget comes by its npm name.
import { flushSync, hydrate, mount as create, unmount } from 'svelte';
import 'tool-comparison';
import App from './Svelte.svelte';

export function mount(target, start, isHydrated) {
  const app = (isHydrated ? hydrate : create)(App, { target, props: { start } });
  return { set: (rows) => flushSync(() => app.set(rows)), unmount: () => void unmount(app) };
}
