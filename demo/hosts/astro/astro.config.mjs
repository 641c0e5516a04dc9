import { defineConfig } from 'astro/config';

export default defineConfig({ outDir: './build', devToolbar: { enabled: false } });
