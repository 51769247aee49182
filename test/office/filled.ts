import { officeFiles } from '../../functions/office/office-files.ts'
import type { OfficeRoute } from '../../functions/office/route-table.ts'
import type { sampleStaff } from '../../local/oidc/sample-staff.ts'

/** A route of the console as somebody would type it, for one campaign. */
export const filled = ({ path }: Pick<OfficeRoute, 'path'>, campaign: string): string =>
  path.replace(/:(\w+)/g, (_, name: string) => (name === 'id' ? campaign : (samples[name] ?? 'x')))

const samples: Record<string, string> = {
  n: '1',
  key: 'k'.repeat(22),
  file: officeFiles.style.path.split('/').at(-1)!,
  step: 'invitation',
  export: 'participants.csv',
  v: 'b1',
}

/** Who comes: nobody, each role, and sessions that are over. */
export const roles = { viewer: 'bodil', editor: 'ole', sender: 'mette', admin: 'adam' } as const satisfies Record<
  string,
  (typeof sampleStaff)[number]['sub']
>
