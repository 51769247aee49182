import { type Document, isMap, isSeq } from 'yaml'
import { toFillIn } from '../to-fill-in.ts'
import { factsOf, frontDocument, idsOfSessions } from './facts.ts'
import { spliced } from './spliced.ts'

type Path = (string | number)[]

/**
 * The fields with some of them changed; all else stays as its author wrote it, comments and order
 * too. A field that is emptied is left out.
 * @param changes by the names of `factsOf`; `contact` and `deadline` may also be set whole
 */
export function withFacts(front: string, changes: ReadonlyMap<string, string>): string {
  const document = frontDocument(front)
  if (document.errors.length > 0) return front
  for (const name of groupsOf(changes)) write(document, name, whole(front, changes), changes)
  return spliced(front, document)
}

/** Every field as it is to be. */
const whole = (front: string, changes: ReadonlyMap<string, string>) => (name: string) =>
  changes.get(name) ?? factsOf(front)?.get(name) ?? ''

/** Some fields are written together: a contact's name, mail and telephone. */
const groupsOf = (changes: ReadonlyMap<string, string>): Set<string> =>
  new Set([...changes.keys()].map(name => /^(?:contact|deadline|sessions\.\d+\.venue)(?=\.)/.exec(name)?.[0] ?? name))

function write(document: Document, name: string, to: (name: string) => string, changes: ReadonlyMap<string, string>): void {
  const path = name.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const isPriceWithTerms = name === 'price' && isMap(document.get('price'))
  put(document, isPriceWithTerms ? ['price', 'amount'] : path, listed(name, changes.get(name) ?? factValue(name, to)))
}

function factValue(name: string, to: (name: string) => string): string | object {
  if (name === 'contact') return contact(to)
  if (name === 'deadline') return [to('deadline.date'), to('deadline.time').replace(':', '.')].filter(Boolean).join(' ')
  if (name.endsWith('.venue')) return filledIn({ name: to(`${name}.name`), address: to(`${name}.address`) })
  return to(name)
}

/** What a form has a line of for each. */
function listed(name: string, value: string | object): string | object {
  if (typeof value !== 'string') return value
  if (name === 'signatories') return linesOf(value).map(signatory)
  return name === 'audience.roles' ? linesOf(value) : value
}

const contact = (to: (name: string) => string) =>
  to('contact.none') === 'yes' ? 'none' : filledIn({ name: to('contact.name'), email: to('contact.email'), phone: to('contact.phone') })

function signatory(line: string): object {
  const [name = '', ...title] = line.split(',')
  return filledIn({ name: name.trim(), title: title.join(',').trim() })
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n]/)
    .map(line => line.trim())
    .filter(line => line !== '')

const filledIn = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

/** In a map that is there only what differs is touched, so that a room beside an address stays. */
function put(document: Document, path: Path, value: string | object): void {
  const isEmpty = typeof value === 'string' ? value === '' : Object.keys(value).length === 0
  if (isEmpty) {
    if (document.hasIn(path)) document.deleteIn(path)
    return
  }
  const there = document.getIn(path)
  if (typeof value === 'string' || Array.isArray(value) || !isMap(there)) {
    document.setIn(path, typeof value === 'string' ? value : document.createNode(value))
    return
  }
  for (const key of ['name', 'address', 'email', 'phone']) {
    const inner = (value as Record<string, string>)[key]
    if (inner === undefined) there.delete(key)
    else there.set(key, inner)
  }
}

/** One more session, to be filled in. */
export function withSession(front: string): string {
  const document = frontDocument(front)
  if (document.errors.length > 0) return front
  const session = document.createNode({
    date: toFillIn('mødets dag'),
    time: toFillIn('fra og til, fx 16.00-18.30'),
    venue: { name: toFillIn('stedets navn') },
  })
  const sessions = document.get('sessions')
  if (isSeq(sessions)) sessions.add(session)
  else document.set('sessions', document.createNode([session]))
  return spliced(front, document)
}

export function withoutSession(front: string, index: number): string {
  const document = frontDocument(front)
  if (document.errors.length > 0 || !document.hasIn(['sessions', index])) return front
  document.deleteIn(['sessions', index])
  return spliced(front, document)
}

/** One more document, whose file is awaited, and the mail that brings it. */
export function withDocument(front: string, title: string, mailing: string): string {
  const document = frontDocument(front)
  if (document.errors.length > 0) return front
  const added = document.createNode({ title, with: [mailing] })
  const documents = document.get('documents')
  if (isSeq(documents)) documents.add(added)
  else document.set('documents', document.createNode([added]))
  return spliced(front, document)
}

/** A finding that may stand, with the reason. */
export function withDismissal(front: string, code: string, why: string): string {
  const document = frontDocument(front)
  if (document.errors.length > 0) return front
  document.setIn(['dismiss', code], why)
  return spliced(front, document)
}

/**
 * Without the session of that id. The others keep theirs: one that is written nowhere is a
 * session's place in the list, and would become another's.
 */
export function withoutSessionNamed(front: string, id: string): string {
  const document = frontDocument(front)
  if (document.errors.length > 0) return front
  const ids = idsOfSessions(document)
  const gone = ids.indexOf(id)
  if (gone < 0) return front
  for (const [index, own] of ids.entries()) if (index > gone) document.setIn(['sessions', index, 'id'], own)
  document.deleteIn(['sessions', gone])
  return spliced(front, document)
}
