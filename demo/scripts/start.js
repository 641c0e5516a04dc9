// The start page: builds the table of states from the catalogue, and makes the addresses in the snippet absolute, so that
// it works wherever it is pasted.
import { documents, galleryAddress, states } from './catalogue.js';

for (const element of document.querySelectorAll('[data-address]')) {
  element.textContent = new URL(element.getAttribute('data-address') ?? '', document.baseURI).href;
}

const table = document.querySelector('#states');
if (table) {
  const head = document.createElement('tr');
  head.append(document.createElement('td'), ...documents.map(({ name }) => header('col', name)));
  table.createTHead().append(head);
  const body = table.createTBody();
  for (const { name, settings } of states) {
    const row = body.insertRow();
    row.append(header('row', name));
    for (const shown of documents) {
      const link = document.createElement('a');
      link.href = galleryAddress({ document: shown.id, ...settings });
      link.setAttribute('aria-label', `${shown.name}: ${name}`);
      link.textContent = 'Show';
      row.insertCell().append(link);
    }
  }
}

/**
 * @param {'col' | 'row'} scope
 * @param {string} text
 */
function header(scope, text) {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}
