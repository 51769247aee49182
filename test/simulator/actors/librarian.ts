import { addDocument } from '../../../functions/staff/add-document.ts'
import { listDocuments } from '../../../functions/staff/list-documents.ts'
import type { Stage } from '../play.ts'
import { type Planner, planner } from './planner.ts'

const hour = 3_600_000

/**
 * Whoever has the documents: the programme comes late, comes again, comes twice at once, and is
 * told of with a word of what has changed.
 */
export function startLibrarian(stage: Stage): void {
  if (stage.campaign.letter.documents.length === 0) return
  const desk = planner(stage, 'd')
  const { draw } = desk
  stage.does(
    (async () => {
      await stage.world.agenda.sleep(2 * hour)
      for (let version = 1; version <= 3 && !stage.over(); version++) {
        await untilAFileIsReady(stage, desk, version)
        if (stage.over()) return
        const brings = adds(stage, desk, version, 'af den ene')
        if (draw.often(0.5))
          await Promise.all([brings, stage.world.agenda.sleep(draw.between(0, 150)).then(() => adds(stage, desk, version, 'af den anden'))])
        else await brings
      }
    })(),
  )
}

/** In good time, just as the mailing that wants it begins, or when that has waited. */
async function untilAFileIsReady({ world }: Stage, { draw }: Planner, version: number): Promise<void> {
  const { agenda, table } = world
  if (version > 1 || draw.often(0.3)) return agenda.sleep(draw.between(6, 120) * hour)
  const due = table
    .everyRow()
    .flatMap(row => (row.sk?.S === 'step#programme' && row.at?.S !== undefined ? [Date.parse(String(row.at.S)) - agenda.now()] : []))
  return agenda.sleep((due[0] ?? 24 * hour) + draw.pick([draw.between(-2000, 6000), draw.between(1, 20) * hour]))
}

async function adds({ campaign, met, world }: Stage, { asks, draw }: Planner, version: number, by: string): Promise<void> {
  const { id } = campaign.letter
  const bytes = new TextEncoder().encode(`%PDF-1.7\nProgram, udgave ${version} ${by}\n%%EOF\n`)
  const order = {
    campaign: id,
    document: 'program',
    name: 'program.pdf',
    bytes,
    note: version > 1 ? 'Et oplæg er byttet om.' : undefined,
    by: 'staff:d',
  }
  const waited = world.table.everyRow().some(row => row.sk?.S === 'step#programme' && row.state?.S === 'waiting')
  for (let attempt = 1; attempt <= 8; attempt++) {
    const shown = await asks('brings a file', platform => addDocument(platform, order))
    const done =
      shown?.outcome === 'dryRun'
        ? await asks('brings a file', platform => addDocument(platform, { ...order, confirmed: shown.mails }))
        : shown
    if (done?.outcome === 'added' && waited) met('a mailing had waited for its document')
    if (done?.outcome === 'added') met(version === 1 ? 'a document came' : 'a document came anew')
    if (done?.outcome === 'refused' && done.problems.some(({ code }) => code === 'SOMEBODY-ADDS')) met('two added a document at once')
    else if (done?.outcome !== 'refused' || !done.problems.some(({ code }) => code === 'COUNT-DIFFERS')) break
    await world.agenda.sleep(draw.between(1, 30) * 1000)
  }
  await asks('looks at the documents', platform => listDocuments(platform, id))
}
