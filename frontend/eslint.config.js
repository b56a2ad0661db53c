import { existsSync, readdirSync } from 'node:fs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { rules } from './eslint.rules.js';

// Who may import whom: routes → features → ui, api, i18n, lib; ui → i18n, lib; lib → nothing of ours; a feature never
// imports a feature. Code of another folder is imported by its `@/` path, so that these patterns see it.
const noClimbing = { group: ['../../*'], message: 'Import other folders by their @/ path.' };
const layers = {
  lib: ['@/api/**', '@/app/**', '@/features/**', '@/i18n/**', '@/routes/**', '@/ui/**'],
  i18n: ['@/api/**', '@/app/**', '@/features/**', '@/routes/**', '@/ui/**'],
  api: ['@/app/**', '@/features/**', '@/routes/**', '@/ui/**'],
  ui: ['@/api/**', '@/app/**', '@/features/**', '@/routes/**'],
  app: [],
};
const features = existsSync('src/features') ? readdirSync('src/features') : [];

function restrict(files, group, message) {
  const patterns = group.length > 0 ? [noClimbing, { group, message }] : [noClimbing];
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/routeTree.gen.ts', 'src/api/schema.gen.ts'] },
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      ...rules,
      'no-restricted-properties': [
        'error',
        {
          property: 'randomUUID',
          message: 'Absent without a secure context: use randomKey() of @/lib/random-key.',
        },
      ],
    },
  },
  { files: ['src/lib/random-key.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/i18n/{vi,en}/*.ts', 'src/api/contract.ts', 'scripts/*.mjs'],
    rules: { 'max-lines': 'off', 'no-console': 'off' },
  },
  ...Object.entries(layers).map(([layer, group]) =>
    restrict(
      [`src/${layer}/**/*.{ts,tsx}`],
      group,
      `src/${layer} may not import this (see eslint.config.js).`,
    ),
  ),
  ...features.map((feature) =>
    restrict(
      [`src/features/${feature}/**/*.{ts,tsx}`],
      [
        '@/app/**',
        '@/routes/**',
        ...features.filter((other) => other !== feature).map((other) => `@/features/${other}/**`),
      ],
      'A feature imports ui, api, i18n and lib only; features meet in routes.',
    ),
  ),
);
