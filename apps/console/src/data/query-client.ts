import { QueryClient } from '@tanstack/react-query';
import { isTemporary, problemFrom } from './problem.ts';

/** One cache for the whole console. A refusal is final; a lost connection is tried twice more. */
export const createQueryClient = (): QueryClient => new QueryClient({
  defaultOptions: {
    queries: {
      // `always`: without a network the page shows what it knows and says so, instead of waiting silently.
      networkMode: 'always', staleTime: 30_000, refetchOnWindowFocus: false, refetchOnReconnect: true,
      retry: (failures, error) => isTemporary(problemFrom(error)) && failures < 2,
      retryDelay: (failures) => 800 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
