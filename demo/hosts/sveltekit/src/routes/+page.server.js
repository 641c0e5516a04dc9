import { renderComparison } from 'tool-comparison/ssr';
import comparison from '../../../../comparisons/caddy-vs-traefik.json';

export const load = () => ({ comparison: renderComparison(comparison) });
