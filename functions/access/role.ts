/**
 * What somebody of the staff may do; each role may what those before it may (RBAC). *viewer* reads,
 * *editor* writes letters, lists and single answers, *sender* mails many, *admin* sees who has
 * signed in, signs people out and erases.
 */
export const staffRoles = ['viewer', 'editor', 'sender', 'admin'] as const
export type StaffRole = (typeof staffRoles)[number]

export const mayAs = (role: StaffRole, least: StaffRole): boolean => staffRoles.indexOf(role) >= staffRoles.indexOf(least)

/**
 * The highest role among what the issuer says of somebody (`indbyd-viewer` … `indbyd-admin`), or
 * none.
 */
export function roleAmong(claimed: unknown): StaffRole | undefined {
  const groups = Array.isArray(claimed) ? claimed : [claimed]
  return staffRoles.toReversed().find(role => groups.includes(`indbyd-${role}`))
}
