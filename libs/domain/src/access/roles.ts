/** Who may come to the product. A person may hold several; `visitor` is anybody without a session. */
export const roles = ['visitor', 'learner', 'team-member', 'ward-coordinator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Roles that are given to a person by an officer and stored. */
export const assignableRoles = ['team-member', 'ward-coordinator', 'administrator'] as const satisfies readonly Role[];
export type AssignableRole = (typeof assignableRoles)[number];
