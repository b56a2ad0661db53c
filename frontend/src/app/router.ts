import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { routeTree } from '@/routeTree.gen';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found';
import { PendingPage } from './pending-page';
import { queryClient } from './query-client';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  // Plain values in the URL: a procedure code such as 1.000100 must not be read as a number.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(JSON.stringify),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 250,
  defaultPendingMinMs: 300,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
