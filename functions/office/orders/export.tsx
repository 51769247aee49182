import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { DeskHouse, LetterVisit } from '../visit.ts'

const kinds = { participants: 'participants', invoices: 'invoices' } as const
const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

// Taken once or twice in a letter's life.
const archive = () => import('../endings/archive-download.tsx')
const lists = () => import('../../export/export.ts')

/**
 * What staff take out, as a file: `participants.xlsx`, `invoices.csv`, `archive.zip`,
 * `document.PROGRAM.1`.
 */
export const exportDownload = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c } = visit
  const { export: wanted = '' } = c.req.param()
  if (wanted === 'archive.zip') return (await archive()).downloadArchive(house, visit)
  const [, document, version] = /^document\.(.+)\.(\d{1,6})$/.exec(wanted) ?? []
  if (document) return (await archive()).downloadDocument(house, visit, document, Number(version))
  const [kind, format, ...more] = wanted.split('.')
  const known = isKey(kinds, kind) && isKey(types, format) && more.length === 0
  const exported = known ? await (await lists()).exportCampaign(house, { campaign: visit.campaign.id, kind, format }) : undefined
  if (!known || exported?.outcome === 'unknownCampaign') return c.html(<NotFoundPage visit={visit} />, 404)
  if (exported?.outcome !== 'exported') return c.text('Der kommer svar ind hele tiden. Prøv igen om et øjeblik.\n', 409)
  return c.body(new Uint8Array(exported.bytes), 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${exported.name}"`,
  })
}

const isKey = <Keys extends object>(of: Keys, key: string | undefined): key is keyof Keys & string =>
  key !== undefined && Object.hasOwn(of, key)
