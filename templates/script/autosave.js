import { Idiomorph } from 'idiomorph/dist/idiomorph.esm.js'

// A letter is saved two seconds after the last key, and the mail beside it shown anew. The answer
// is the page itself, morphed in; what somebody is typing just then stays theirs.
const form = document.querySelector('form[data-autosave]')
const typed = () => new URLSearchParams(new FormData(form)).toString()
const status = () => document.querySelector('[data-saving]')
const said = index => {
  if (status()) status().textContent = status().dataset.saving.split('|')[index]
}

let stored = form && typed()
let timer
let isOver = false
// One save at a time: of two side by side the second would have the first for somebody else's.
let isSaving = false
let saved

const isChanged = () => !isOver && typed() !== stored

function soon(wait = 2000) {
  clearTimeout(timer)
  timer = setTimeout(save, wait)
}

async function save() {
  if (isSaving) return soon()
  if (!isChanged()) return
  isSaving = true
  saved = sendOnce()
  await saved
  isSaving = false
}

async function sendOnce() {
  const sent = typed()
  said(0)
  try {
    // On a line that is dead nobody waits for ever, who presses meanwhile least of all.
    const signal = AbortSignal.timeout(30_000)
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(`${sent}&auto=1`), signal })
    // Signed out: the form goes the long way, to the page that keeps what was typed.
    if (answer.status === 401) return send()
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // What is no page, as a gateway's 503, says nothing of the letter: it is tried again.
    if (!page.querySelector('main')) throw new TypeError('no page')
    take(page, answer, sent)
  } catch {
    said(2)
    soon(8000)
  }
}

function send() {
  isOver = true
  form.submit()
}

function take(page, answer, sent) {
  const fresh = page.querySelector('form[data-autosave]')
  // Somebody else has saved, or it cannot be saved: the page says what to do, with what was typed.
  if (!answer.ok || !fresh) {
    isOver = true
    document.querySelector('main').replaceWith(page.querySelector('main'))
    document.querySelector('main [autofocus]')?.focus()
    return
  }
  const boxes = of => of.querySelectorAll('textarea, fieldset.group').length
  const isAsSent = typed() === sent
  const isInText = document.activeElement?.name === 'part'
  if (isAsSent && (boxes(fresh) === boxes(form) || !isInText)) {
    morph(page)
  } else {
    // A new paragraph begins where somebody is typing: its box comes when they have left this one.
    form.elements.version.value = fresh.elements.version.value
    if (isAsSent) form.addEventListener('focusout', () => setTimeout(anew), { once: true })
  }
  stored = isAsSent ? typed() : sent
  if (status() && isAsSent) status().textContent = page.querySelector('[data-saving]').textContent
  const frame = document.querySelector('[data-frame]')
  if (frame) frame.src = frame.getAttribute('src')
  if (!isAsSent) soon()
}

const morph = page =>
  Idiomorph.morph(document.querySelector('main'), page.querySelector('main'), {
    ignoreActiveValue: true,
    // What somebody has opened stays open, and a reason they have typed for a finding is no part of
    // the letter that was saved.
    callbacks: {
      beforeAttributeUpdated: (name, node) =>
        !(name === 'open' && node.tagName === 'DETAILS') && !(name === 'value' && node.name?.startsWith('why.')),
    },
  })

async function anew() {
  if (isOver || isChanged()) return
  const before = stored
  const answer = await fetch(location.href)
  const page = await answer.text()
  // What was saved meanwhile is newer than this page.
  if (!answer.ok || isOver || isChanged() || stored !== before) return
  morph(new DOMParser().parseFromString(page, 'text/html'))
  stored = typed()
}

if (form) {
  form.addEventListener('input', () => {
    said(1)
    soon()
  })
  form.addEventListener('submit', async event => {
    if (isSaving) {
      event.preventDefault()
      const { submitter } = event
      await saved
      if (!isOver) form.requestSubmit(submitter?.form === form ? submitter : null)
    } else isOver = true
  })
  addEventListener('beforeunload', event => isChanged() && event.preventDefault())
}
