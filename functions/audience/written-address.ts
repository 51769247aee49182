import { plainAddress } from '../values/plain-address.ts'

const token = /[^\s<>()[\]"“”«»‘,;:|]+@[^\s<>()[\]"“”«»’,;:|?]+/gu
/** Longer than any address, so that a sentence about it stays readable. */
const longestShown = 300

/**
 * The address in a cell, as mail programs, spreadsheets and people hand it on: `Anna Hansen
 * <anna@x.example>`, `[anna@x.example](mailto:anna@x.example)`, `mailto:…?subject=`, `(arbejde)`
 * behind it, quotation marks, the full stop of a sentence. Of several none: which of them the row
 * is about is for people to say. What follows no such custom is left as it is, for half of `anna
 * hansen@x.example` would be somebody else.
 */
export function addressInCell(cell: string): { typed: string } | 'several' {
  const text = cell.slice(0, longestShown * 3).replace(/(mailto:[^?\s<>")]*)\?[^\s<>")]*/gi, '$1')
  const found = new Set(
    (text.match(token) ?? []).map(address =>
      plainAddress(address)
        .toLowerCase()
        .replace(/[.']+$/, '')
        .replace(/^'/, ''),
    ),
  )
  if (found.size > 1) return 'several'
  const bare = [brackets, labelled, remarked, wrapped].reduce((left, [pattern, by]) => left.replace(pattern, by).trim(), text.trim())
  return { typed: bare.replace(/[.,;:]+$/, '').slice(0, longestShown) }
}

type Custom = [RegExp, string]
const brackets: Custom = [/^[^@]*?[<([]+\s*((?:mailto:)?[^\s<>()[\]@]+@[^\s<>()[\]@]+)\s*[>)\]].*$|^.*<\s*([^<>]+?)\s*>[;,.]?$/i, '$1$2']
const labelled: Custom = [/^(?:(?:e-?)?mail(?:adresse)?|mailto|smtp|sip)\s*:\s*/i, '']
const remarked: Custom = [/^(\S+@\S+)\s*(?:\([^()@]*\)|<mailto:[^<>]*>)$/i, '$1']
const wrapped: Custom = [/^(["'“‘«])(.+@[^"'“‘«»’”]+)["'”’»]$/, '$2']
