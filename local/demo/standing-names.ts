/** How somebody's answer can stand, as far as a script says. */
export const standingNames = [
  'noAnswer',
  'registered',
  'toReconfirm',
  'declined',
  'cancelled',
  'pendingApproval',
  'transferred',
  'noShow',
] as const
