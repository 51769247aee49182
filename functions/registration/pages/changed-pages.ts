/**
 * What only a meeting whose plan has changed needs; read when the first is asked for, for few are
 * moved and the door should start fast.
 */
export { bannerFor } from '../parts/banner.ts'
export { CalledOffPage } from './called-off-page.tsx'
export { ReconfirmPage } from './reconfirm-page.tsx'
