import type { identityRoutes } from '@hocso/contracts/identity/identity.contract';
import type { BodyOf } from '@hocso/contracts/route';
import type { Viewer } from '@hocso/contracts/site/site.contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { call, endpoint, openEndpoint } from '../../../data/endpoint.ts';
import { useSignedIn } from '../../../data/site.ts';

const signInRoute = openEndpoint<typeof identityRoutes.signIn>('POST', '/sessions');
const signOutRoute = openEndpoint<typeof identityRoutes.signOut>('DELETE', '/sessions/current');
const changePasswordRoute = endpoint<typeof identityRoutes.changePassword>('PUT', '/me/password');

type Credentials = BodyOf<typeof identityRoutes.signIn>;

const lastNameKey = 'hs_username';
/** The user name typed last in this tab, so that an ended session asks for the password only. */
export const lastUsername = (): string => sessionStorage.getItem(lastNameKey) ?? '';

/** Signs in with user name and password. */
export function useSignIn(): UseMutationResult<Viewer, Error, Credentials> {
  const signedIn = useSignedIn();
  return useMutation({
    mutationFn: (body: Credentials) => call(signInRoute, { body }),
    onSuccess: (viewer, { username }) => {
      sessionStorage.setItem(lastNameKey, username);
      signedIn(viewer);
    },
  });
}

/** Signs out on this computer and forgets everything that was on screen. */
export function useSignOut(): UseMutationResult<undefined, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOutRoute, {}),
    onSettled: () => {
      client.clear();
      sessionStorage.removeItem(lastNameKey);
      // A whole new page: nothing of the former officer stays in memory.
      window.location.assign('/quan-tri/dang-nhap');
    },
  });
}

/** Changes the own password. */
export const useChangePassword = (): UseMutationResult<undefined, Error, BodyOf<typeof identityRoutes.changePassword>> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof identityRoutes.changePassword>) => call(changePasswordRoute, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['site'] }),
  });
};
