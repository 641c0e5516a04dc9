// Copy buttons: <button type="button" data-copy="ID" hidden> copies the text of the element with that id. The <output>
// after it says so.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (button instanceof HTMLButtonElement) offerCopy(button);
}

/** @param {HTMLButtonElement} button */
export function offerCopy(button) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const output = button.parentElement?.querySelector('output');
  if (!source || !output) return;
  output.textContent = '';
  output.textContent = await copyText(source);
}

/**
 * @param {Element} source whose text is copied
 * @returns {Promise<string>} what came of it, in words
 */
export async function copyText(source) {
  try {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
    return 'Copied';
  } catch {
    // There is no clipboard, or no permission for it: select the text, so that the reader can copy it with one key.
    getSelection()?.selectAllChildren(source);
    return 'Selected: now copy it';
  }
}
