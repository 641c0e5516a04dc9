// Vue 3: mounts Vue.vue, or hydrates the server's markup of it.
import { createApp, createSSRApp } from 'vue';
import App from './Vue.vue';

export function mount(place, rows, isHydrated) {
  const app = (isHydrated ? createSSRApp : createApp)(App, { start: rows });
  const { set } = app.mount(place);
  return { set, unmount: () => app.unmount() };
}
