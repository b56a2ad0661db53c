import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import routerOptions from './tsr.config.json' with { type: 'json' };

/** The server that `npm run dev` talks to; the built files are served by it. */
const backend = process.env.MOTCUA_BACKEND ?? 'http://127.0.0.1:8080';

/** @rjsf/core pulls in the ajv validator for its own tests; ours takes its place and keeps it out of the bundle. */
const alias = {
  '@rjsf/validator-ajv8': fileURLToPath(
    new URL('./src/features/dossiers/form/rjsf-validator.ts', import.meta.url),
  ),
  '@': fileURLToPath(new URL('./src', import.meta.url)),
};

export default defineConfig({
  plugins: [
    tanstackRouter({
      ...routerOptions,
      target: 'react',
      autoCodeSplitting: true,
      codeSplittingOptions: {
        // A page of the workplace comes with what it loads: citizens do not download it. Their own pages and the data of
        // these are fetched at the same time.
        splitBehavior: ({ routeId }) =>
          routeId.startsWith('/office')
            ? [['loader', 'component'], ['errorComponent'], ['notFoundComponent']]
            : undefined,
      },
    }),
    react(),
  ],
  resolve: { alias },
  server: { proxy: { '/api': { target: backend } } },
  preview: { proxy: { '/api': { target: backend } } },
  build: { target: 'es2022', manifest: true, sourcemap: false, reportCompressedSize: false },
});
