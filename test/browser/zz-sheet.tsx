import { readFileSync } from 'node:fs'
import { openBrowser } from './chromium.ts'

const [out, width, h, ...files] = process.argv.slice(2)
const b = await openBrowser()
const p = await b.newPage({ viewport: { width: 1500, height: 1500 } })
const imgs = files
  .map(
    f =>
      `<img style="width:${width}px;height:${h}px;object-fit:cover;object-position:top;margin:6px;border:1px solid #888" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`,
  )
  .join('')
await p.setContent(`<body style="background:#777;margin:0;display:flex;flex-wrap:wrap">${imgs}</body>`)
await p.screenshot({ path: out!, fullPage: true })
await b.close()
