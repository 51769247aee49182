import type { PlantedBug } from './planted-bug.ts'

const hands = 'test/simulator/many-hands.test.ts'

/** Faults that show only where several people are at it at once: the simulator's own to catch. */
export const manyHands: PlantedBug[] = [
  {
    says: 'of two who bring a document in one moment the second takes the place of the first',
    file: 'functions/documents/store.ts',
    right: "  put: { ...versionKey(version), ...versionRow.written(version) },\n  if: absent('pk'),",
    wrong: '  put: { ...versionKey(version), ...versionRow.written(version) },',
    caughtBy: ['test/journeys/documents.test.ts', 'of two who bring a document at once'],
  },
  {
    says: 'of two who save a letter in one moment the second writes over the first',
    file: 'functions/campaign/letter-drafts.ts',
    right: "  if: was ? is('version', was.version) : absent('pk'),",
    wrong: '',
    caughtBy: [hands, 'two who write in one letter'],
  },
  {
    says: 'the log says in which role something was done at the console, and not by whom',
    file: 'functions/office/order-given.ts',
    right: '{ by: actorOf(staff), role: staff.role }',
    wrong: "{ by: 'staff:' + staff.role, role: staff.role }",
    caughtBy: [hands, 'what staff do at the console'],
  },
  {
    says: 'colleagues whom colleagues name count for nobody’s hour',
    file: 'functions/registration/naming.ts',
    right: '    strangerThisHour(campaign.id, now),\n    { put:',
    wrong: '    ...(root.number === namer.number ? [strangerThisHour(campaign.id, now)] : []),\n    { put:',
    caughtBy: ['test/simulator/crowd.test.ts', 'a chain of colleagues'],
  },
]
