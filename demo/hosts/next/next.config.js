import { resolve } from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  // The document is outside of this folder, and all hosts share one node_modules.
  turbopack: { root: resolve(import.meta.dirname, '../../..') },
};
