// Svelte 5: mounts Svelte.svelte, or hydrates the server's markup of it. The widget is imported by its npm name.
import { flushSync, hydrate, mount as create, unmount } from 'svelte';
import 'tool-comparison';
import App from './Svelte.svelte';

export function mount(target, start, isHydrated) {
  const app = (isHydrated ? hydrate : create)(App, { target, props: { start } });
  return { set: (rows) => flushSync(() => app.set(rows)), unmount: () => void unmount(app) };
}
