import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { localTime } from '../../../functions/schedule/local-time.ts'
import { synthesise } from '../../infra/synthesise.ts'
import { allGrants, heardRights, idleGrants, withoutReason } from '../grants-in-use.ts'
import type { Tally } from '../tally.ts'
import { leftToChance, unheard } from '../unheard.ts'
import { visitConsole } from './console-visit.ts'
import type { Emulator } from './emulator.ts'
import { everyCommand } from './every-command.ts'
import { holdsToLeadingKeys, lentForNothing } from './gaps.ts'
import { access, inRole, newUser } from './keys.ts'
import { addressOf, daysAfter, inSeconds, letterFolder } from './letters.ts'
import { longListComesIn } from './long-list.ts'
import { sendsNoFromCalendar } from './mail-comes-in.ts'
import { peopleOf, until } from './people.ts'
import { sesTells } from './ses-tells.ts'
import { openStubIssuer } from './sign-in.ts'
import { did, staffWith } from './staff.ts'
import { deployStage } from './stage.ts'

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const threeDays = 3 * 24 * 3600

/**
 * Two letters on one stage, from import to its end, by the command line with an operator's role and
 * nothing more. Stops at the first thing that does not hold: what follows would say nothing.
 */
export async function playOnEmulator(tally: Tally, emulator: Emulator): Promise<void> {
  const expect = async (what: string, look: () => unknown) => {
    if (!(await tally.holds(what, look))) throw new Stopped()
  }
  try {
    await play(emulator, expect)
  } catch (error) {
    if (!(error instanceof Stopped)) tally.note('the journey', String(error))
    console.log(trouble(emulator.log()))
  }
}

class Stopped extends Error {}

/** What the emulator's log says of refusals and broken doors. */
const trouble = (log: string) =>
  log
    .split('\n')
    .filter(line => /not authorized|denied|"level":"error"|Traceback|Error: |setting .* missing/i.test(line))
    .slice(-8)
    .join('\n')
    .slice(-4000)

async function play(emulator: Emulator, expect: (what: string, look: () => unknown) => Promise<void>): Promise<void> {
  let stage!: Awaited<ReturnType<typeof deployStage>>
  using issuer = await openStubIssuer(emulator)
  await expect('bootstrapped and deployed, all stacks', async () => (stage = await deployStage(emulator, issuer.settings)))
  const { outputs } = stage
  issuer.serves(outputs.ConsoleUrl)
  const people = peopleOf(emulator, outputs.SiteUrl)
  const user = await newUser(emulator, 'lone', outputs.OperatorRole)
  const staff = staffWith(emulator, await inRole(emulator, user, outputs.OperatorRole, 'lone'))
  const client = new DynamoDBClient(access(emulator))
  const rows = async () => {
    const found = []
    for await (const { Items = [] } of paginateScan({ client }, { TableName: outputs.Table }))
      found.push(...Items.map(item => unmarshall(item)))
    return found
  }

  await expect('pages are ours, / and unknown ones too', async () => {
    for (const [path, status] of [
      ['/was', 200],
      ['/privatliv', 200],
      ['/', 404],
      ['/i/abc', 404],
      ['/f/abc', 404],
      ['/robots.txt', 404],
    ] as const) {
      const page = await people.site(path)
      if (page.status !== status || !page.text.startsWith('<!doctype html>'))
        throw new Error(`${path}: ${page.status} ${page.text.slice(0, 200)}`)
    }
  })
  await expect('who has not the role gets one sentence and exit 2', () => {
    const { exit, json } = staffWith(emulator, user)('status', 'forty')
    const said = JSON.stringify(json)
    if (exit !== 2 || !said.includes('indbyd-test-operator')) throw new Error(`exit ${exit}: ${said}`)
  })

  // A letter three days old, as far as doors can tell, whose reminder and programme are due soon.
  const due = inSeconds(180)
  const older = letterFolder(emulator.folder, {
    id: 'older',
    title: 'Nytårsmøde',
    people: 3,
    session: daysAfter(14, due),
    deadline: daysAfter(7, due),
    timetable: ['reminders: [7 days before deadline]', 'programme: 14 days before', `at: "${localTime(due)}"`, 'move-to-working-day: "no"'],
    documents: ['- { id: program, title: Program, with: programme }'],
  })
  const forty = letterFolder(emulator.folder, {
    id: 'forty',
    title: 'Forårsmøde',
    people: 40,
    session: daysAfter(70),
    deadline: daysAfter(40),
    timetable: [],
  })
  const launch = (folder: string, n: number, ...more: string[]) => did(staff('launch', folder, '--yes', String(n), ...more))

  /** False where all of them were mailed before every door was deployed anew. */
  async function isMailedWhileDoorsChange(id: string, invited: number): Promise<boolean> {
    const large = letterFolder(emulator.folder, {
      id,
      title: 'Stormøde',
      people: invited,
      session: daysAfter(70),
      deadline: daysAfter(40),
      timetable: [],
    })
    const change = stage.prepareChange(`deployed again for ${id}`)
    did(staff('import', large, '--commit'))
    launch(large, invited)
    const mailed = async () => (await people.mails()).flatMap(({ To }) => To).filter(address => address.includes(`${id}-`))
    await until(async () => (await mailed()).length > 0)
    await change.carryOut()
    const meanwhile = (await mailed()).length
    await until(async () => (await mailed()).length >= invited)
    // Whoever walks it has come to its end and took its message off the queue.
    await until(() => stage.waitsNowhere('mailing'))
    const all = await mailed()
    if (all.length !== invited || new Set(all).size !== invited) throw new Error(`${all.length} mails to ${new Set(all).size} people`)
    return meanwhile < invited
  }

  await expect('the older letter is imported, launched and mailed at once', async () => {
    emulator.shiftDoors(-threeDays)
    did(staff('import', older, '--commit'))
    launch(older, 3)
    await until(async () => (await people.mails()).filter(({ To }) => To[0]?.includes('older-')).length === 3)
    emulator.shiftDoors(0)
  })
  await expect('a second letter on the same stage: forty invitations, begun by the Scheduler', async () => {
    did(staff('import', forty, '--commit'))
    const at = new Date(Math.ceil((Date.now() + 10_000) / 1000) * 1000).toISOString().replace('.000', '')
    launch(forty, 40, '--at', at)
    await until(async () => (await people.mails()).filter(({ To }) => To[0]?.includes('forty-')).length === 40)
  })
  await expect('the link opens, and the answer is confirmed by mail', async () => {
    for (const [letter, title] of [
      ['forty', 'Forårsmøde'],
      ['older', 'Nytårsmøde'],
    ] as const) {
      const invitation = await until(async () => (await people.mailsTo(addressOf(letter, 1)))[0])
      const answered = await people.answers(invitation, { action: 'register', who: 'me', session: 'taastrup' })
      if (answered.status !== 303) throw new Error(`${letter}: ${answered.status} ${answered.text.slice(0, 500)}`)
      // The emulator does not read whom a finished message is to.
      await until(async () =>
        (await people.mails()).find(({ Subject, BodyText }) => Subject.startsWith('Du er tilmeldt') && BodyText.includes(title)),
      )
    }
  })
  const ses = sesTells(emulator, outputs.MailEventsTopic)
  await expect('a bounce that SES tells of is on the record', async () => {
    await ses.tells('Bounce', { campaign: 'forty', number: 2 })
    await until(() => JSON.stringify(did(staff('why', 'forty', addressOf('forty', 2)))).includes('bounced'))
  })
  await expect('smoke: a trial is mailed to four, SES tells of each, and nothing of it stays', async () => {
    const trying = staff.meanwhile('smoke', '--to', 'lone@kkr.example', '--wait', '600')
    const trial = await until(async () => {
      const mailed = (await people.mails()).flatMap(({ To }) => To[0]?.match(/^success\+(smoke-[\d-]+)@/)?.[1] ?? [])
      return mailed[0]
    })
    for (const number of [1, 2, 3, 4]) await ses.tells('Send', { campaign: trial, number })
    for (const number of [1, 3, 4]) await ses.tells('Delivery', { campaign: trial, number })
    await ses.tells('Bounce', { campaign: trial, number: 2 })
    await ses.tells('Complaint', { campaign: trial, number: 3 })
    const { addresses, erased } = did(await trying)
    const events = addresses.map(({ event }: { event: string }) => event).join()
    if (events !== 'delivered,bounced,complained,delivered' || !erased) throw new Error(events)
    const left = (await rows()).filter(({ pk, sk }) => `${pk} ${sk}`.includes(trial))
    if (left.length > 0) throw new Error(`${left.length} rows of it are left`)
  })
  await expect('doors deployed anew in the middle of a mailing: one mail each', async () => {
    // At fourteen mails a second. One that is over before the doors are shows nothing: another, of
    // three times as many, lasts longer than a slow machine's doors.
    for (const invited of [300, 900, 2700]) if (await isMailedWhileDoorsChange(`large-${invited}`, invited)) return
    throw new Error('Three mailings were over before the doors were.')
  })
  await expect('one of the staff signs in to the console, reads, stops a mailing and leaves', () =>
    visitConsole(emulator, outputs, issuer.port),
  )
  await expect('whoever asks to be left alone is, and may change their mind', async () => {
    const mail = (await people.mailsTo(addressOf('forty', 5)))[0]!
    for (const action of ['optOut', 'optIn']) {
      const { status, text } = await people.answers(mail, { action, all: 'yes' }, 'u')
      if (status >= 400) throw new Error(`${action}: ${status} ${text.slice(0, 300)}`)
    }
  })
  await expect('a no from a calendar comes in by mail, is taken, and what was written along goes on to the contact person', async () => {
    const person = addressOf('forty', 6)
    const invited = (await people.mailsTo(person))[0]!
    const { status } = await people.answers(invited, { action: 'register', who: 'me', session: 'taastrup' })
    if (status !== 303) throw new Error(`${status}`)
    await sendsNoFromCalendar(emulator, 'forty', 6)
    const answer = () =>
      (did(staff('answers', 'forty')).participants as { email: string; status: string }[]).find(({ email }) => email === person)?.status
    await until(() => answer() === 'cancelled')
    await until(async () =>
      (await people.mails()).find(({ Subject, BodyText }) => Subject.startsWith('Sv fra') && BodyText.includes('Person Nr6')),
    )
  })
  await expect('every other command does what it does by an operator', () => everyCommand(staff, emulator.folder, 'forty'))
  await expect('the sweep goes round', () => stage.wakes('sweep'))
  await expect('the reminder goes out by the Scheduler, to the two who have not answered', async () => {
    await until(async () => (await people.mailsTo(addressOf('older', 2))).length === 2)
    await until(async () => (await people.mailsTo(addressOf('older', 3))).length === 2)
  })
  await expect('the programme waits for its document, goes out with it, and the document opens', async () => {
    const file = join(emulator.folder, 'program.pdf')
    writeFileSync(file, pdf)
    const { mails } = staff('documents', 'older', 'add', file, '--as', 'program').json
    did(staff('documents', 'older', 'add', file, '--as', 'program', '--yes', String(mails ?? 0)))
    const programme = await until(async () =>
      (await people.mailsTo(addressOf('older', 1))).find(({ BodyText }) => BodyText.includes('/f/')),
    )
    const opened = await people.site(programme.BodyText.match(/\/f\/[\w-]+/)![0])
    if (opened.status !== 200 || !opened.text.startsWith('%PDF')) throw new Error(`${opened.status}`)
  })
  await expect('approve and status are acts of whoever took the role, by the ARN AWS gives', async () => {
    const invited = (await people.mailsTo(addressOf('older', 3)))[0]!
    await people.answers(invited, {
      action: 'register',
      who: 'other',
      session: 'taastrup',
      name: 'Ny Gæst',
      email: 'ny@kommune.example',
      municipality: '165',
      role: 'borgmester',
    })
    const { participants } = did(staff('answers', 'older'))
    const pending = (participants as { email: string; status: string }[]).find(({ status }) => status === 'pendingApproval')
    if (!pending) throw new Error(`nobody awaits approval: ${JSON.stringify(participants)}`)
    did(staff('approve', 'older', pending.email))
    did(staff('status', 'older'))
    const actors = (await rows()).filter(({ type }) => type === 'journal').map(({ actor }) => String(actor))
    if (!actors.some(actor => actor.startsWith('staff:aws:arn:') && actor.endsWith('/indbyd-test-operator/lone')))
      throw new Error(actors.join('\n'))
  })
  await expect('a list too long to wait for is left at the desk, and everybody on it comes in by its queue', () =>
    longListComesIn(emulator, outputs, issuer.port, staff, rows),
  )
  await expect('a door is held to the rows it may write (lend_leading_keys)', async () => {
    if (!(await holdsToLeadingKeys(emulator))) throw new Error('Somebody could write a row of another kind.')
  })
  await expect('the emulator still does not say who called a function URL (lend_caller)', () => {
    if (lentForNothing(emulator.log())) throw new Error('It does now: take lend_caller away.')
  })
  await expect('no door has a right that nothing uses', () => {
    using templates = synthesise()
    const idle = idleGrants(templates, heardRights(templates, emulator.heard()))
    const found = withoutReason(idle, Object.keys(unheard), { leftToChance, granted: allGrants(templates) })
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  await expect('what is destroyed leaves the table and all that is in it', async () => {
    stage.destroy('indbyd-test-app')
    const kept = await rows()
    if (!kept.some(({ sk }) => sk === 'campaign')) throw new Error(`${kept.length} rows`)
  })
}
