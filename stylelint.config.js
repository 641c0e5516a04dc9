// The style sheets in css`` templates under src/, and those of the demo.

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  // src/ui/styles.ts only puts the sheets together.
  ignoreFiles: ['**/dist/**', 'coverage/**', 'test-results/**', 'src/ui/styles.ts'],
  reportNeedlessDisables: true,
  rules: {
    'declaration-no-important': true,
    // As SVG and the names of fonts are written.
    'value-keyword-case': [
      'lower',
      { camelCaseSvgKeywords: true, ignoreProperties: ['/^--/', 'font-family'] },
    ],
    // A private name is the public one with an underscore before it.
    'custom-property-pattern': '^_?[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    // Related rules stand together, without an empty line after each.
    'at-rule-empty-line-before': null,
    'rule-empty-line-before': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'comment-empty-line-before': null,
    // Prettier breaks long lists of values.
    'declaration-block-no-redundant-longhand-properties': null,
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      customSyntax: 'postcss-lit',
      rules: {
        'selector-max-id': 0,
      },
    },
    {
      files: ['demo/**/*.css'],
      rules: { 'no-descending-specificity': null },
    },
  ],
};
