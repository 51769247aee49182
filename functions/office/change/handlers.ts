import { callingOff } from './call-off.tsx'
import { changePage, orderChange } from './change-order.tsx'
import { moving } from './move.tsx'
import { changingVenue } from './venue.tsx'

// What changes a plan is read when somebody asks for it: few letters are ever moved.

export { changesPage, orderFreeSeats } from './changes.tsx'
export const movePage = changePage(moving)
export const orderMove = orderChange(moving)
export const venuePage = changePage(changingVenue)
export const orderVenue = orderChange(changingVenue)
export const callOffPage = changePage(callingOff)
export const orderCallOff = orderChange(callingOff)
