// Vite's own heading of the licence file speaks of an app.

/** @returns {import('vite').Plugin} */
export function licenceHeading() {
  return {
    name: 'licence-heading',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['THIRD-PARTY-LICENSES.txt'];
        if (file?.type !== 'asset') return;
        const text = String(file.source).replace(/^# .*\n+.*\n/, '');
        file.source = `dist/tool-comparison.js and dist/tool-comparison.classic.js contain code of these packages, under these licences.\n${text}`;
      },
    },
  };
}
