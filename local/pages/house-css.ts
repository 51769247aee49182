/** The look's paper and ink, for the house's few own pages. */
export const houseCss = `
:root { color-scheme: light dark; --paper: #F5F2EB; --sheet: #fff; --stub: #FAF8F3; --ink: #1B2233; --ink-2: #4D5568; --rule: #DDD8CC; --edge: #777D8C; --accent: #263F8C; --on-accent: #fff; --accent-tint: #EDF0FA; --good: #1D6844; --bad: #A5261B; --bad-tint: #FBEAE7; --focus: #B4500A; --serif: ui-serif, Charter, "Sitka Text", Cambria, "Noto Serif", Georgia, serif }
@media (prefers-color-scheme: dark) { :root { --paper: #11141B; --sheet: #191E28; --stub: #1E2430; --ink: #ECEAE4; --ink-2: #B3B8C5; --rule: #363E4D; --edge: #8790A5; --accent: #AABCFF; --on-accent: #0F1528; --accent-tint: #252E4A; --good: #84D3A6; --bad: #FFA195; --bad-tint: #3C1E1B; --focus: #FFB454 } }
*, ::before, ::after { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere }
body > header, main { max-width: 62rem; margin: 0 auto; padding: 0 20px }
body > header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; padding-top: 20px }
body > header b::before { content: ""; display: block; width: 36px; margin-bottom: 8px; border-top: 4px solid var(--accent) }
body > header a { padding: 6px 0 }
main { padding-bottom: 64px }
h1, h2, h3, p, dl, dd, ol, ul, pre { margin: 0; padding: 0 }
h1 { margin: 24px 0 8px; font: 600 clamp(1.75rem, 1.45rem + 1.5vw, 2.375rem)/1.2 var(--serif); letter-spacing: -.012em }
h2 { font: 600 1.3125rem/1.25 var(--serif) }
h3 { font-size: 1rem; line-height: 1.3 }
ol, ul { list-style: none }
a { color: var(--accent); text-underline-offset: .18em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px }
.card { margin-top: 16px; padding: 20px; background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px }
.card > * + * { margin-top: 8px }
.soft { color: var(--ink-2) }
.small { font-size: .875rem }
main > form { margin: 16px 0 }
.num { font-variant-numeric: tabular-nums }
.row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end }
.row > div { max-width: 100% }
.card > .row { margin-top: 16px }
button { min-height: 44px; padding: 9px 18px; font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: 8px; background: var(--sheet); color: var(--accent); cursor: pointer }
button:hover { background: var(--accent-tint) }
a.go { display: inline-block; min-height: 44px; padding: 10px 18px; font-weight: 600; text-decoration: none; border-radius: 8px; background: var(--accent); color: var(--on-accent) }
button.main { background: var(--accent); color: var(--on-accent) }
label { display: block; font-size: .875rem; color: var(--ink-2) }
input, select { display: block; max-width: 100%; min-height: 44px; padding: 9px 12px; font: inherit; border: 1px solid var(--edge); border-radius: 8px; background: var(--sheet); color: var(--ink) }
.refused { padding: 16px 20px; border-left: 5px solid var(--bad); background: var(--bad-tint) }
.refused li + li { margin-top: 8px }

.clock { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 16px; align-items: start }
.clock > .row, .clock > details { grid-column: 1 / -1 }
.leaf { width: 72px; text-align: center; border: 1px solid var(--edge); border-radius: 6px; overflow: hidden; line-height: 1.3 }
.leaf u { display: block; padding: 2px; background: var(--accent); color: var(--on-accent); font-size: .8125rem; text-decoration: none }
.leaf b { display: block; padding-top: 4px; font: 600 1.75rem/1.1 var(--serif) }
.leaf i { display: block; padding-bottom: 4px; font-style: normal; font-size: .8125rem; color: var(--ink-2) }
code { padding: 2px 6px; background: var(--stub); border-radius: 4px; font-size: .875rem }
summary { padding: 6px 0; color: var(--accent); cursor: pointer }

.counts { display: flex; flex-wrap: wrap; gap: 4px 24px }
.counts > div { display: flex; flex-direction: row-reverse; gap: 6px }
.counts dt { color: var(--ink-2) }
.counts dd { font-weight: 600 }
.steps > li { display: grid; gap: 0 16px; padding: 8px 0; border-top: 1px solid var(--rule) }
.steps b { font-weight: 600 }
.steps .done { color: var(--good) }
@media (min-width: 700px) { .steps > li { grid-template-columns: 12rem 20rem minmax(0, 1fr) } }

.mails > li { padding: 8px 0; border-top: 1px solid var(--rule) }
.addressees { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0 20px }
.addressees a { display: block; padding: 4px 0 }
.meta > div { display: grid; gap: 0 16px; padding: 6px 0; border-top: 1px solid var(--rule) }
.meta dt { color: var(--ink-2) }
@media (min-width: 700px) { .meta > div { grid-template-columns: 13rem minmax(0, 1fr) } }
pre { margin-top: 12px; padding: 12px; white-space: pre-wrap; background: var(--stub); border-radius: 8px; font-size: .875rem }
iframe { display: block; width: 100%; height: 56rem; margin-top: 16px; border: 1px solid var(--rule); border-radius: 8px; background: var(--paper); resize: vertical }
`
