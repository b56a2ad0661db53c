import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** @rjsf/core pulls in the ajv validator for its own tests; ours takes its place and keeps it out of the bundle. */
const alias = {
  '@rjsf/validator-ajv8': fileURLToPath(
    new URL('./src/features/dossiers/form/rjsf-validator.ts', import.meta.url),
  ),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
};

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  test: {
    environment: 'jsdom',
    // One browser for all files: most of the time went into making a new one for each. The setup leaves nothing behind.
    isolate: false,
    unstubGlobals: true,
    setupFiles: ['./src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    // A busy machine with two cores: typing letter by letter takes its time there.
    testTimeout: 30_000,
    // So that the alias above holds inside it too.
    server: { deps: { inline: [/@rjsf\//] } },
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
