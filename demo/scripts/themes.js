// Shows each theme's style sheet below it. Where one cannot be read, nothing is shown of it.
import { offerCopy } from './copy.js';

const template = document.getElementById('sheet');

for (const section of document.querySelectorAll('section[data-sheet]')) {
  if (section instanceof HTMLElement) void show(section);
}

/** @param {HTMLElement} section */
async function show(section) {
  const response = await fetch(section.dataset.sheet ?? '');
  if (!response.ok || !(template instanceof HTMLTemplateElement)) return;
  const box = document.importNode(template.content, true);
  const code = box.querySelector('code');
  const button = box.querySelector('button');
  if (!code || !button) return;
  const name = section.querySelector('h2');
  code.id = `${name?.id ?? ''}-sheet`;
  code.textContent = await response.text();
  code.parentElement?.setAttribute('aria-label', `The style sheet of ${name?.textContent ?? ''}`);
  button.dataset.copy = code.id;
  offerCopy(button);
  section.append(box);
}
