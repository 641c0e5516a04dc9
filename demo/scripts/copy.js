// Copy buttons: <button type="button" data-copy="ID" hidden> copies the text of the element with that id and says so in
// the <output> after it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const output = button.parentElement?.querySelector('output');
  if (!source || !output) return;
  output.textContent = '';
  try {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
    output.textContent = 'Copied';
  } catch {
    // No clipboard here, or not allowed to use it: leave the text selected, one key press away.
    getSelection()?.selectAllChildren(source);
    output.textContent = 'Selected, now copy it';
  }
}
