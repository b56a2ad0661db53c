/** What holds for all TypeScript here: the SPA, and the browser tests beside it. */
export const rules = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'no-console': ['error', { allow: ['error'] }],
};
