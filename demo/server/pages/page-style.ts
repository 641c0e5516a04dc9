/** What the service's own pages look like, and what none of them may do. */
import { raw } from 'hono/html';

export const PAGE_STYLE =
  ':root{color-scheme:light dark}' +
  'body{margin:0;background:light-dark(#fff,#16181b);color:light-dark(#17191c,#eceae6);font:16px/1.6 system-ui,sans-serif}' +
  'main{max-inline-size:1040px;margin:auto;padding:16px}';

export const pageStyle = raw(`<style>${PAGE_STYLE}</style>`);

export const NO_FORMS_AND_FRAMES = {
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};
