import type { Settings, TeamMember, Unit, organisationRoutes } from '@hocso/contracts/organisation/organisation.contract';
import type { BodyOf, ReplyOf } from '@hocso/contracts/route';
import { useLanguage } from '@hocso/ui/i18n';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { call, endpoint } from './endpoint.ts';

type Routes = typeof organisationRoutes;
const routes = {
  listUnits: endpoint<Routes['listUnits']>('GET', '/units'),
  createUnits: endpoint<Routes['createUnits']>('POST', '/units'),
  updateUnit: endpoint<Routes['updateUnit']>('PATCH', '/units/:id'),
  listTeamMembers: endpoint<Routes['listTeamMembers']>('GET', '/team-members'),
  createTeamMember: endpoint<Routes['createTeamMember']>('POST', '/team-members'),
  renewTeamMemberCode: endpoint<Routes['renewTeamMemberCode']>('POST', '/team-members/:id/one-time-code'),
  updateTeamMember: endpoint<Routes['updateTeamMember']>('PATCH', '/team-members/:id'),
  readSettings: endpoint<Routes['readSettings']>('GET', '/settings'),
  updateSettings: endpoint<Routes['updateSettings']>('PUT', '/settings'),
};
export type UnitKind = Unit['kind'];
type Change<Reply, Input> = UseMutationResult<Reply, Error, Input>;

/** All units of the ward, open and closed, in their order. */
export const useUnits = (): UseQueryResult<Unit[]> =>
  useQuery({ queryKey: ['units'], queryFn: async () => (await call(routes.listUnits, {})).units });

/** Adds units by name. */
export function useCreateUnits(): Change<ReplyOf<Routes['createUnits']>, BodyOf<Routes['createUnits']>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<Routes['createUnits']>) => call(routes.createUnits, { body }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Renames, closes or reopens a unit. */
export function useUpdateUnit(): Change<Unit, { id: string; change: BodyOf<Routes['updateUnit']> }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: BodyOf<Routes['updateUnit']> }) => call(routes.updateUnit, { params: { id }, body: change }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Members of the community digital team, those who left included. */
export const useTeamMembers = (): UseQueryResult<TeamMember[]> =>
  useQuery({ queryKey: ['team-members'], queryFn: async () => (await call(routes.listTeamMembers, {})).members });

/** Adds a team member; the reply holds the one-time code, which is never shown again. */
export function useCreateTeamMember(): Change<ReplyOf<Routes['createTeamMember']>, BodyOf<Routes['createTeamMember']>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<Routes['createTeamMember']>) => call(routes.createTeamMember, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['team-members'] }),
  });
}

/** Gives a member a new one-time code; older ones stop working. */
export const useRenewTeamMemberCode = (): Change<ReplyOf<Routes['renewTeamMemberCode']>, { id: string }> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string }) => call(routes.renewTeamMemberCode, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['team-members'] }),
  });
};

/** Changes the tổ dân phố of a member, ends or renews the membership. */
export const useUpdateTeamMember = (): Change<TeamMember, { id: string; change: BodyOf<Routes['updateTeamMember']> }> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: BodyOf<Routes['updateTeamMember']> }) => call(routes.updateTeamMember, { params: { id }, body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['team-members'] }),
  });
};

/** Name and code of the ward, and what courses say about it. */
export function useSettings(): UseQueryResult<Settings> {
  const lang = useLanguage();
  return useQuery({ queryKey: ['settings', lang], queryFn: () => call(routes.readSettings, { query: { lang } }) });
}

/** Changes settings of the ward; what is absent stays. */
export function useUpdateSettings(): Change<Settings, BodyOf<Routes['updateSettings']>> {
  const client = useQueryClient();
  const lang = useLanguage();
  return useMutation({
    mutationFn: (body: BodyOf<Routes['updateSettings']>) => call(routes.updateSettings, { query: { lang }, body }),
    onSuccess: async (settings) => {
      client.setQueryData(['settings', lang], settings);
      await client.invalidateQueries({ queryKey: ['site'] });
    },
  });
}
