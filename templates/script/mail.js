// The mail of a change stands in a frame that runs nothing, when somebody opens it. Without this its
// button opens it alone.
document.addEventListener(
  'toggle',
  ({ target }) => {
    const button = target.querySelector(':scope > [data-mail]')
    if (!target.open || !button || button.hidden) return
    const frame = document.createElement('iframe')
    frame.name = button.formTarget = button.value
    frame.title = button.dataset.mail
    frame.className = 'mail-frame'
    frame.sandbox = ''
    button.before(frame)
    button.form.requestSubmit(button)
    button.hidden = true
  },
  true,
)
