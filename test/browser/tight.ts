import type { Page } from 'playwright-core'

/**
 * Buttons that touch what stands above them, and fields side by side whose labels begin at
 * different heights: what an eye sees at once and no checker of accessibility does.
 */
export const tight = (page: Page): Promise<string[]> => page.evaluate(findTight) as Promise<string[]>

const findTight: string = `(() => {
  const box = one => one.getBoundingClientRect()
  const shown = [...document.querySelectorAll('main :is(p, .btn, input, select, textarea, li, dd, h1, h2, h3)')]
    .filter(one => one.checkVisibility() && box(one).height > 1)
  const name = one => (one.textContent || one.name || one.tagName).trim().slice(0, 40)
  const touching = shown.filter(one => one.matches('.btn')).flatMap(button => {
    const { top, left, right } = box(button)
    return shown
      .filter(other => !other.contains(button) && !button.contains(other) && box(other).left < right && box(other).right > left)
      .filter(other => Math.abs(top - box(other).bottom) < 6)
      .map(other => name(button) + ' touches ' + name(other))
  })
  const uneven = [...document.querySelectorAll('.pairs')].filter(one => one.checkVisibility()).flatMap(pairs => {
    const fields = [...pairs.children].filter(one => box(one).height > 1)
    return fields.flatMap(field => fields
      .filter(other => box(other).top < box(field).bottom && box(field).top < box(other).bottom)
      .filter(other => Math.abs(box(other.querySelector('label')).top - box(field.querySelector('label')).top) > 1)
      .map(other => name(field) + ' is not level with ' + name(other)))
  })
  return [...new Set([...touching, ...uneven])]
})()`
