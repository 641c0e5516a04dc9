// Tools that rewrite the page's text, such as translators and extensions: the next comparison is rendered completely, and
// none of the old text stays. In every engine.
import { test } from '../../support/engines/engine.js';
import { OldSite, read } from '../../support/hosts/old-pages.js';

let site: OldSite;

test.beforeAll(async () => {
  site = await OldSite.start();
});

test.afterAll(async () => {
  await site.end();
});

/** What translators and extensions do to all text, inside and outside the shadow root. */
const REWRITERS: Record<string, () => void> = {
  'wraps each text in an element': () => {
    const host = document.querySelector('tool-comparison');
    for (const root of [host?.shadowRoot, host]) {
      if (!root) continue;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim())) {
        const outer = document.createElement('font' as string);
        const inner = outer.appendChild(document.createElement('font' as string));
        inner.textContent = `[${text.data}]`;
        text.replaceWith(outer);
      }
    }
  },
  'changes each text in place': () => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    if (!root) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim()) text.data = `[${text.data}]`;
    }
  },
  'splits, joins and empties texts': () => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    if (!root) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (text.length > 2) text.splitText(1);
    root.normalize();
  },
  'inserts its own elements everywhere': () => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    for (const element of [...(root?.querySelectorAll('*') ?? [])]) {
      element.prepend(document.createElement('grammarly-extension'));
      element.after(document.createElement('span'));
    }
  },
  'removes the comments': () => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    if (!root) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const comments: Comment[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode as Comment);
    for (const comment of comments) comment.remove();
  },
  'removes every paragraph': () => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    for (const element of root?.querySelectorAll('p:not([role])') ?? []) element.remove();
  },
  'empties the shadow root': () => document.querySelector('tool-comparison')?.shadowRoot?.replaceChildren(),
};

for (const [name, rewrite] of Object.entries(REWRITERS)) {
  test(`the next comparison survives a tool that ${name}`, async ({ engine }) => {
    await engine.goto(site.page());
    await read(engine);
    await engine.evaluate(rewrite);
    await site.readNew(engine);
  });
}
