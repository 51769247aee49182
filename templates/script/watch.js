import { Idiomorph } from 'idiomorph/dist/idiomorph.esm.js'

const main = () => document.querySelector('main')

/**
 * A page that changes by itself is fetched again, calmly: as long as it says so and somebody looks.
 */
let wait = 2000
function watch() {
  if (!main()?.hasAttribute('data-live')) return
  setTimeout(async () => {
    if (document.hidden) return document.addEventListener('visibilitychange', watch, { once: true })
    const began = performance.now()
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'manual' })
      // Signed out meanwhile: the page itself leads to sign-in, once.
      if (answer.type === 'opaqueredirect' || answer.status === 401) return location.reload()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      Idiomorph.morph(main(), page.querySelector('main'), { ignoreActiveValue: true })
      for (const name of ['data-page', 'data-state']) document.body.setAttribute(name, page.body.getAttribute(name))
      wait = Math.min(Math.max(1000, 10 * (performance.now() - began)), 10_000)
    } catch {
      // The network is away for a moment: asked again, more slowly.
      wait = Math.min(wait * 2, 10_000)
    }
    watch()
  }, wait)
}
watch()
