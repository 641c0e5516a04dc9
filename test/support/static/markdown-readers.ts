// What turns Markdown into HTML.
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const markdownIt = new MarkdownIt({ html: true, linkify: true });
// Names with a point, such as `node.js`, are links there in any text.
markdownIt.linkify.set({ fuzzyLink: false });

/** CommonMark and GitHub Flavored Markdown to the letter. */
export const github = (text: string): string =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** With markup, and with links made of addresses in the text. */
export const markdownReaders: Readonly<Record<string, (text: string) => string>> = {
  micromark: github,
  marked: (text) => marked.parse(text, { async: false }),
  'markdown-it': (text) => markdownIt.render(text),
};
