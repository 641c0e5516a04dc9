// Shows each theme's style sheet below it. Where one cannot be read, its box stays hidden.
for (const box of document.querySelectorAll('details[data-sheet]')) {
  if (box instanceof HTMLDetailsElement) void fill(box);
}

/** @param {HTMLDetailsElement} box */
async function fill(box) {
  const response = await fetch(box.dataset.sheet ?? '');
  const code = box.querySelector('code');
  if (!response.ok || !code) return;
  code.textContent = await response.text();
  box.hidden = false;
}
