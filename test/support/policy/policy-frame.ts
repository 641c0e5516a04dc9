// A page for a frame: it votes as soon as it can, and posts what a reader then sees to the page around it.

/**
 * @param script address of the widget's script
 * @param src address of the document
 * @param see what a reader sees, as a function that uses no other
 */
export const votingFrame = (script: string, src: string, see: () => string): string => `<!doctype html>
  <title>A frame</title>
  <script>
    const errors = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    const { warn } = console;
    console.warn = (...words) => { errors.push(words.join(' ')); warn(...words); };
    addEventListener('comparison-load', ({ target }) => target.vote('a', 'ship'));
    addEventListener('comparison-voted', async ({ target }) => {
      await target.updateComplete;
      parent.postMessage(name + ': ' + (${see.toString()})() + ' ' + origin + ' ' + JSON.stringify(errors), '*');
    });
  </script>
  <script type="module" src="${script}"></script>
  <tool-comparison src="${src}"></tool-comparison>`;
