import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OutboxMail } from '../../local/ses/mail-json.ts'
import { startHouse } from './started-house.ts'

const id = '001-kl-debatmoede-2020'
const example = `examples/${id}`

const linkTo = (document: string, { text }: OutboxMail) => new RegExp(`${document}, (http\\S+/f/[\\w-]+)`, 'i').exec(text!)![1]!

/**
 * As it is deployed, where a test wants that: the door that reads S3 is another than those that
 * mail.
 */
test.for([
  { doors: 'as functions', flags: [] },
  { doors: 'as deployed', flags: ['--faithful'] },
])(
  'a secretary launches without the programme, adds it by CLI, and every link still opens after a restart ($doors)',

  async ({ flags }) => {
    const folder = join(await mkdtemp(join(tmpdir(), 'indbyd-folder-')), id)
    await cp(example, folder, { recursive: true })
    await rm(join(folder, 'program.pdf'))
    await using first = await startHouse(undefined, '--now', '2020-02-03T09:00:00Z', ...flags)
    const launched = await first.indbyd('launch', folder, '--yes', '77', '--dismiss', 'DOCUMENT-MISSING=Kommer i marts', '--json')
    expect(launched).toMatchObject({ exit: 0, json: { recipients: 77 } })
    const [invitation] = (await first.json('/__local/outbox')) as OutboxMail[]
    const opened = await fetch(linkTo('Debatoplæg', invitation!))
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await opened.text()).slice(0, 5)).toBe('%PDF-')

    const listed = await first.indbyd('documents', id, '--json')
    expect(listed.json.documents.map(({ id, versions }: { id: string; versions: unknown[] }) => [id, versions.length])).toEqual([
      ['debatoplaeg', 1],
      ['program', 0],
    ])
    const notes = join(folder, 'program.pdf')
    await writeFile(notes, 'Programmet kommer her')
    expect(await first.indbyd('documents', id, 'add', notes, '--as', 'program', '--json')).toMatchObject({
      exit: 1,
      json: { problems: [{ code: 'DOCUMENT-NOT-PDF' }] },
    })
    await copyFile(join(example, 'program.pdf'), notes)
    expect(await first.indbyd('documents', id, 'add', notes, '--as', 'program', '--json')).toMatchObject({
      exit: 0,
      json: { added: true, document: 'program', version: 1, mails: 0 },
    })
    expect((await first.indbyd('documents', id, 'add', '--as', 'program')).exit).toBe(2)
    const { dir } = first
    await first.stop()

    await using second = await startHouse(dir, ...flags)
    const again = await fetch(linkTo('Debatoplæg', invitation!).replace(/^http:\/\/[^/]+/, second.url))
    expect([again.status, (await again.text()).slice(0, 5)]).toEqual([200, '%PDF-'])
  },
)
