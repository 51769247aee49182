import { decoded, readXml } from './xml.ts'

/** A sheet of a workbook: its name, whether one sees it, and the part it stands in. */
export interface NamedSheet {
  name: string
  hidden: boolean
  part: string
}

/**
 * @param directory the workbook part's own, `xl/`; sheets that hold a chart and no cells are left
 * out
 */
export function sheetsOf(workbook: string, relationships: string, directory: string): NamedSheet[] {
  const parts = new Map<string, string>()
  readXml(relationships, {
    open(name, attribute) {
      const target = decoded(attribute('Target') ?? '')
      if (name === 'Relationship' && attribute('Type')?.endsWith('/worksheet'))
        parts.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : directory + target.replace(/^\.\//, ''))
    },
    text() {},
    close() {},
  })
  const sheets: NamedSheet[] = []
  readXml(workbook, {
    open(name, attribute) {
      const part = name === 'sheet' && parts.get(attribute('id') ?? '')
      if (part) sheets.push({ name: decoded(attribute('name') ?? '').slice(0, 60), hidden: /hidden/i.test(attribute('state') ?? ''), part })
    },
    text() {},
    close() {},
  })
  return sheets
}
