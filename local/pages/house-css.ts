/** The look's paper and ink, for the house's few own pages. */
export const houseCss = `
:root { color-scheme: light dark; --paper: #F5F2EB; --sheet: #fff; --ink: #1B2233; --ink-2: #4D5568; --rule: #DDD8CC; --edge: #777D8C; --accent: #263F8C; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #11141B; --sheet: #191E28; --ink: #ECEAE4; --ink-2: #B3B8C5; --rule: #363E4D; --edge: #8790A5; --accent: #AABCFF; --on-accent: #0F1528 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word }
main { max-width: 62rem; margin: 0 auto; padding: 24px 20px 64px }
h1 { font: 600 clamp(1.75rem, 1.45rem + 1.5vw, 2.375rem)/1.2 ui-serif, Georgia, serif; margin: 8px 0 }
h2 { font-size: 1.3125rem; margin: 0 0 8px }
a { color: var(--accent) }
:focus-visible { outline: 3px solid #B4500A; outline-offset: 2px }
.card { background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: 16px 20px; margin: 16px 0 }
.soft { color: var(--ink-2) }
.row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center }
button { font: inherit; font-weight: 600; padding: 10px 18px; min-height: 44px; border-radius: 8px; border: 1px solid var(--accent); background: var(--sheet); color: var(--accent); cursor: pointer }
button.main { background: var(--accent); color: var(--on-accent) }
input { font: inherit; padding: 9px 12px; min-height: 44px; border: 1px solid var(--edge); border-radius: 8px; background: var(--sheet); color: var(--ink) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--rule); vertical-align: top; font-variant-numeric: tabular-nums }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); padding: 12px; border-radius: 8px }
iframe { width: 100%; height: 70rem; border: 1px solid var(--rule); border-radius: 8px; background: #fff }
`
