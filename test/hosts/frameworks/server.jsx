// The same apps rendered on a server.
import { renderToString as renderReact } from 'react-dom/server';
import { render as renderSvelte } from 'svelte/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App as ReactApp } from './react.jsx';
import SvelteApp from './Svelte.svelte';
import VueApp from './Vue.vue';

export const markup = {
  react: (rows) => renderReact(<ReactApp rows={rows} />),
  vue: (start) => renderVue(createSSRApp(VueApp, { start })),
  svelte: async (start) => (await renderSvelte(SvelteApp, { props: { start } })).body,
};
