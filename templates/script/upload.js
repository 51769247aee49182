// A file that is too large is told of before it is sent, and a file may be dropped on its field.
for (const form of document.querySelectorAll('form[data-largest]')) {
  const input = form.querySelector('input[type=file]')
  const area = form.querySelector('.drop')
  const [largest, says] = form.dataset.largest.split('|')
  input.addEventListener('change', () => {
    const [file] = input.files
    const isTooLarge = file && file.size > Number(largest)
    input.setCustomValidity(isTooLarge ? says.replace('{mb}', (file.size / 1e6).toLocaleString('da', { maximumFractionDigits: 1 })) : '')
    if (isTooLarge) input.reportValidity()
  })
  for (const [kind, isOver] of [
    ['dragover', true],
    ['dragleave', false],
    ['drop', false],
  ])
    area.addEventListener(kind, event => {
      event.preventDefault()
      area.classList.toggle('over', isOver)
      if (kind !== 'drop' || event.dataTransfer.files.length === 0) return
      input.files = event.dataTransfer.files
      input.dispatchEvent(new Event('change'))
    })
}
