// What assistive technology gets of a comparison that a server has rendered, where no script runs: from Chromium's own tree.
import { MANY, readDocument } from '../../support/pages/page-documents.js';
import { servePage } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';
import { serverModule } from '../../support/servers/rendered.js';

test.use({ javaScriptEnabled: false });

test('without scripts the scorecard is a table with all its rows', async ({ page, origins }) => {
  const { renderComparison } = await serverModule();
  const rendered = renderComparison(readDocument(MANY));
  await page.goto(servePage(origins, rendered, { head: '' }));

  const client = await page.context().newCDPSession(page);
  await client.send('Accessibility.enable');
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const countOf = (role: string): number =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).length;

  const roles = ['table', 'columnheader', 'rowheader', 'row', 'cell'];
  const { length } = (readDocument(MANY) as { reviewers: unknown[] }).reviewers;
  expect(Object.fromEntries(roles.map((role) => [role, countOf(role)]))).toEqual({
    table: 1,
    columnheader: 3,
    rowheader: length,
    row: length + 1,
    cell: 2 * length,
  });
});
