import type { Chance } from '../chance.ts'
import type { AskOffice } from '../office.ts'
import type { Stage } from '../play.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * A second letter, from nothing to its launch at the console: two write in it at once, somebody
 * lets what was found stand, two launch it at once, and it is taken back before anybody is mailed.
 */
export async function worksOnAnother(stage: Stage, karin: AskOffice, mette: AskOffice, adam: AskOffice, draw: Chance): Promise<void> {
  const { world, met, over } = stage
  await world.agenda.sleep(draw.between(2, 100) * hour)
  if (over()) return
  const begun = await until(stage, () => karin('POST', '/ny', { from: 'text', text: letterText(world.agenda.now()) }))
  const path = /^\/c\/[\w-]+/.exec(String(begun?.headers.location ?? ''))?.[0]
  if (path === undefined) return
  for (const nth of [1, 2, 3])
    await until(stage, () =>
      karin('POST', `${path}/inviterede/ny`, {
        one: 'yes',
        name: `Nabo Nummer${'abc'[nth - 1]}`,
        email: `nabo-${nth}@sekretariat.nabo.example`,
      }),
    )
  const text = letterText(world.agenda.now())
  const saved = await until(stage, () => karin('POST', `${path}/brev`, { vis: 'fil', version: '1', text }))
  if (saved?.status !== 303 && saved?.status !== 409) return
  for (let round = draw.between(1, 3); round > 0; round--) {
    await world.agenda.sleep(draw.between(1, 600) * minute)
    await writeAtOnce(stage, path, karin, mette, draw)
  }
  await dismisses(stage, path, karin)
  await world.agenda.sleep(draw.between(1, 30) * minute)
  await launchAtOnce(stage, path, mette, adam, draw)
  await world.agenda.sleep(draw.between(0, 130) * 1000)
  const back = await until(stage, () => mette('POST', `${path}/fortryd`, {}))
  if (back?.status === 303) met('a launch was taken back')
  if (back?.status === 409) met('it was too late to take a launch back')
}

/** A few times, as somebody at a desk presses again. */
async function until({ world }: Stage, ask: () => ReturnType<AskOffice>): ReturnType<AskOffice> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask()
    if ((answer !== null && answer.status < 500) || attempt === 8) return answer
    await world.agenda.sleep(20_000)
  }
}

const inText = (page: string, name: string): string =>
  unescaped(new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)`).exec(page)?.[1] ?? '')
const hidden = (page: string, name: string): string => unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
const unescaped = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** Each adds a line to what they have read; who saves second is told, and saves again. */
async function writeAtOnce(stage: Stage, path: string, one: AskOffice, other: AskOffice, draw: Chance): Promise<void> {
  const { world, met } = stage
  const pages = [await one('GET', `${path}/brev?vis=fil`), await other('GET', `${path}/brev?vis=fil`)]
  const saves = [one, other].map(async (ask, index) => {
    const page = pages[index]?.body ?? ''
    const text = inText(page, 'text')
    if (text === '') return
    await world.agenda.sleep(index * draw.pick([draw.between(0, 60), draw.between(0, 400)]))
    const line = `Linje ${world.agenda.now()} af ${index === 0 ? 'den ene' : 'den anden'}.`
    const answer = await ask('POST', `${path}/brev`, {
      vis: 'fil',
      version: hidden(page, 'version'),
      text: `${text.trimEnd()}\n\n${line}\n`,
    })
    if (answer?.status !== 409) return
    met('two wrote in a letter at once')
    const theirs = hidden(answer.body, 'version')
    await ask('POST', `${path}/brev`, { vis: 'fil', version: theirs, text: inText(answer.body, 'text') })
  })
  await Promise.all(saves)
}

async function dismisses(stage: Stage, path: string, ask: AskOffice): Promise<void> {
  const page = await ask('GET', `${path}/brev`)
  const key = /name="dismiss" value="([^"]*)"/.exec(page?.body ?? '')?.[1]
  const file = await ask('GET', `${path}/brev?vis=fil`)
  if (key === undefined || !file) return
  const text = inText(file.body, 'text')
  const answer = await ask('POST', `${path}/brev`, {
    vis: 'fil',
    version: hidden(file.body, 'version'),
    text,
    dismiss: key,
    [`why.${key}`]: 'set',
  })
  if (answer?.status === 303) stage.met('a finding was let stand at the console')
}

/** The last page, and once more because nobody has rehearsed it; both press nearly at once. */
async function launchAtOnce(stage: Stage, path: string, one: AskOffice, other: AskOffice, draw: Chance): Promise<void> {
  const launches = async (ask: AskOffice): ReturnType<AskOffice> => {
    const page = await until(stage, () => ask('GET', `${path}/send-ud`))
    const reasons = [...(page?.body ?? '').matchAll(/name="(dismiss\.[\w-]+)"/g)].map(([, name = '']) => [name, 'set igennem'])
    const fields = { confirmed: '3', ...Object.fromEntries(reasons) }
    const first = await until(stage, () => ask('POST', `${path}/send-ud`, fields))
    if (first?.status !== 422) return first
    return until(stage, () => ask('POST', `${path}/send-ud`, { ...fields, fingerprint: hidden(first.body, 'fingerprint') }))
  }
  const late = stage.world.agenda.sleep(draw.between(0, 300)).then(() => launches(other))
  const [a, b] = [await launches(one), await late]
  if (a?.status === 303 || b?.status === 303) stage.met('a letter was launched at the console')
  if ((a?.status === 303 && b?.status === 409) || (a?.status === 409 && b?.status === 303)) stage.met('two launched at the console at once')
}

const date = (at: number) => new Date(at).toISOString().slice(0, 10)

const letterText = (now: number): string =>
  [
    '---',
    'title: Naboernes aften',
    'sessions:',
    `  - { date: ${date(now + 40 * day)}, time: 15.30-18.00, venue: "Salen, Torvet 9, 9999 Eksempelby" }`,
    `deadline: ${date(now + 30 * day)}`,
    'contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78',
    '---',
    'Kære {{greeting}}',
    '',
    'Kom til en aften hos naboerne.',
    '',
    '## Program',
    '- 15.30 Velkomst — Maja Lind, kontorchef',
    '- 18.00 Tak for i dag',
    '',
  ].join('\n')
