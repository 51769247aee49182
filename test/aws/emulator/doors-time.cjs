// Loaded by every Node of the emulator: doors believe it is as many seconds later as the file says.
// A reminder never goes out within 48 hours of its invitation, and nobody waits two days here.
const { readFileSync } = require('node:fs')

const file = process.env.INDBYD_DOORS_TIME
const RealDate = Date
let readAt = Number.NEGATIVE_INFINITY
let shift = 0

function now() {
  const moment = RealDate.now()
  if (moment - readAt > 100) {
    readAt = moment
    try {
      shift = Number(readFileSync(file, 'utf8')) * 1000
    } catch {
      shift = 0
    }
  }
  return moment + shift
}

if (file) {
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  })
}
