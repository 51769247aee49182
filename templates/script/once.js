// A button pressed twice sends its form once: whoever double-clicks means one order.
let last
addEventListener('submit', event => {
  // What opens beside the page is a look, and no order.
  if (event.submitter?.formTarget) return
  const isAgain = last && last.form === event.target && event.timeStamp - last.at < 2000
  if (isAgain) event.preventDefault()
  else if (!event.defaultPrevented) last = { form: event.target, at: event.timeStamp }
})
