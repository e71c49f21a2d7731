import type { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf, ReplyOf } from '@hocso/contracts/route';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { call, openEndpoint } from '../../../data/endpoint.ts';
import { useSignedIn } from '../../../data/site.ts';

type Routes = typeof identityRoutes;
const readSetup = openEndpoint<Routes['readSetup']>('GET', '/setup/:token');
const completeSetup = openEndpoint<Routes['completeSetup']>('POST', '/setup/:token');
export type SetupBody = BodyOf<Routes['completeSetup']>;

/** Whether a first-run link still works. */
export const useSetupLink = (token: string): UseQueryResult<ReplyOf<Routes['readSetup']>> =>
  useQuery({ queryKey: ['setup', token], queryFn: () => call(readSetup, { params: { token } }), staleTime: Number.POSITIVE_INFINITY });

/** Makes the first officer's account, names the ward and signs in. */
export function useCompleteSetup(token: string): UseMutationResult<Viewer, Error, SetupBody> {
  const signedIn = useSignedIn();
  return useMutation({ mutationFn: (body: SetupBody) => call(completeSetup, { params: { token }, body }), onSuccess: signedIn });
}
