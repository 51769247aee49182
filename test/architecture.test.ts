import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Which rooms may know which: those further down this list. Two rooms on one line do not know each
 * other.
 */
const storeys = [
  ['office'],
  ['staff'],
  ['export', 'endings', 'rehearsing'],
  ['mailing', 'notice', 'replies'],
  ['mail'],
  ['registration', 'feedback'],
  ['writing', 'invitation', 'access'],
  ['campaign', 'seats', 'calendar', 'billing', 'documents', 'incoming'],
  ['schedule', 'audience', 'journal', 'outbox', 'letter-page'],
  ['about'],
  ['letter', 'form', 'plots'],
  ['platform'],
  ['values'],
]

const root = resolve(import.meta.dirname, '..')
const functions = join(root, 'functions')

const files = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? files(join(dir, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(dir, entry.name)] : [],
  )

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map(
    ([, from, bare]) => from ?? bare ?? '',
  )

const roomOf = (file: string): string | null => {
  const [room, ...rest] = relative(functions, file).split('/')
  return rest.length > 0 && room !== undefined && room !== '..' ? room : null
}
const storeyOf = (room: string) => storeys.findIndex(storey => storey.includes(room))

/** Files that know one another in a ring (the strongly connected components, by Tarjan). */
function circles(knows: Map<string, string[]>): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const trail: string[] = []
  const visit = (file: string): number => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    trail.push(file)
    for (const next of knows.get(file) ?? []) {
      if (!order.has(next)) lowest.set(file, Math.min(lowest.get(file)!, visit(next)))
      else if (trail.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, order.get(next)!))
    }
    if (lowest.get(file) === order.get(file)) {
      const ring = trail.splice(trail.indexOf(file))
      if (ring.length > 1) found.push(ring)
    }
    return lowest.get(file)!
  }
  for (const file of knows.keys()) if (!order.has(file)) visit(file)
  return found
}

test('every room stands in the drawing', () => {
  const rooms = readdirSync(functions, { withFileTypes: true }).filter(entry => entry.isDirectory())
  for (const { name } of rooms) expect(storeyOf(name), `functions/${name} is in no storey`).toBeGreaterThanOrEqual(0)
})

test('rooms know only the rooms below them', () => {
  const wrong = files(functions).flatMap(file => {
    const from = roomOf(file)
    if (from === null) return []
    return importsOf(file)
      .filter(path => path.startsWith('.'))
      .map(path => roomOf(resolve(dirname(file), path)))
      .filter(to => to !== null && to !== from && storeyOf(to) <= storeyOf(from))
      .map(to => `${relative(root, file)} knows ${to}`)
  })
  expect(wrong).toEqual([])
})

test('no file knows itself by way of others', () => {
  const known = files(functions).map(
    file =>
      [
        file,
        importsOf(file)
          .filter(path => path.startsWith('.'))
          .map(path => resolve(dirname(file), path)),
      ] as const,
  )
  expect(circles(new Map(known)).map(circle => circle.map(file => relative(root, file)))).toEqual([])
})

test('a door shares its name with no room', () => {
  const entries = readdirSync(functions, { withFileTypes: true })
  const rooms = new Set(entries.filter(entry => entry.isDirectory()).map(entry => entry.name))
  expect(entries.filter(entry => entry.isFile() && rooms.has(entry.name.replace(/\.ts$/, '')))).toEqual([])
})

test('only the platform knows AWS packages, the environment, the time and chance', () => {
  const wrong = files(functions).flatMap(file => {
    if (roomOf(file) === 'platform') return []
    const text = readFileSync(file, 'utf8')
    const name = relative(root, file)
    const runtimeImports = [...text.matchAll(/^import (?!type)[^'"]*from '(@aws-sdk\/client-[^']+)'/gm)].map(
      ([, from]) => `${name} imports ${from}`,
    )
    const asks = [/process\.env/, /Date\.now\(/, /new Date\(\)/, /Math\.random\(/, /randomUUID|randomBytes/].filter(pattern =>
      pattern.test(text),
    )
    return [...runtimeImports, ...asks.map(pattern => `${name} uses ${pattern.source}`)]
  })
  expect(wrong).toEqual([])
})

test('the command line gives orders: it knows no house from within, opens no table, and asks AWS only for a stage and of its health', () => {
  const known = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^'"]*?from '([^']+)'/gm)].map(([, path = '']) =>
      path.startsWith('.') ? relative(root, resolve(dirname(file), path)) : path,
    )
  const wrong = files(join(root, 'cli')).flatMap(file =>
    known(file)
      .filter(path => /^local\/|\/store\.ts$|platform\/(?!clock\.ts)|^@aws-sdk/.test(path))
      .filter(path => !(path.startsWith('@aws-sdk') && /\/stage(-operator)?\.ts$|\/cli\/doctor\//.test(file)))
      .map(path => `${relative(root, file)} knows ${path}`),
  )
  expect(wrong).toEqual([])
})

test('no file is called after what is in no room', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared|manager)(\.|\/|-)/
  const tracked = ['functions', 'infra', 'templates', 'local', 'cli', 'bench', 'test'].flatMap(dir => files(join(root, dir)))
  expect(tracked.map(file => relative(root, file)).filter(name => vague.test(name))).toEqual([])
})

test('the path of a file is never taken from its URL, where a space or a letter such as ø is written in another way', () => {
  const rooms = ['functions', 'templates', 'local', 'cli', 'infra', 'bench', 'test']
  const wrong = rooms
    .flatMap(room => files(join(root, room)))
    .filter(file => {
      const text = readFileSync(file, 'utf8')
      const urls = [...text.matchAll(/const (\w+) = (?:\([^)]*\) => )?new URL\([^\n]*import\.meta\.url/g)].map(([, name]) => name)
      return /import\.meta\.url\)\.pathname/.test(text) || urls.some(name => new RegExp(`\\b${name}(?:\\([^)]*\\))?\\.pathname`).test(text))
    })
  expect(wrong.map(file => relative(root, file))).toEqual([])
})

test('a line of comment ends at a hundred columns', () => {
  const rooms = ['functions', 'templates', 'local', 'cli', 'infra', 'bench', 'test']
  const long = rooms
    .flatMap(room => files(join(root, room)))
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index) => ({ line, place: `${relative(root, file)}:${index + 1}` }))
        .filter(({ line }) => line.length > 100 && /^\s*(\/?\*|\/\/)/.test(line) && !line.includes('biome-ignore')),
    )
  expect(long.map(({ place }) => place)).toEqual([])
})

/** What two rooms still call by one name, and who is to give one of them another. */
const openNames: Record<string, string> = {
  Reading: 'export, invitation, writing',
  documents: 'staff, writing',
  fields: 'platform, writing',
  line: 'seats, writing',
  printedDate: 'campaign, schedule',
}

test('no two rooms export one name', () => {
  const rooms = new Map<string, Set<string>>()
  for (const file of files(functions)) {
    const room = roomOf(file)
    if (room === null) continue
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^export (?:async )?(?:const|function\*?|type|interface|class) ([\w$]+)/gm,
    ))
      rooms.set(name, (rooms.get(name) ?? new Set()).add(room))
  }
  const twice = [...rooms].filter(([, of]) => of.size > 1).map(([name, of]) => [name, [...of].toSorted().join(', ')])
  const open = Object.entries(openNames)
  expect(twice.filter(([name, of]) => openNames[name ?? ''] !== of)).toEqual([])
  expect(open.filter(([name]) => (rooms.get(name)?.size ?? 0) < 2)).toEqual([])
})
