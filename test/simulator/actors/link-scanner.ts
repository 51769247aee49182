import { chance } from '../chance.ts'
import { linksIn, type ReadMail } from '../inbox.ts'
import type { Stage } from '../play.ts'

/**
 * The security gateway in front of a mailbox: opens every link of a mail, and some press every
 * button they find, ticking and typing nothing.
 */
export function startScanner(stage: Stage): void {
  const draw = chance(stage.seed, 'scanner')
  const curious = draw.pick([0, 0.1, 0.3])
  const presses = draw.often(0.5)
  stage.onMail(mail => {
    if (draw.often(curious)) stage.does(scan(stage, mail, presses && draw.often(0.2)))
  })
}

async function scan({ browser, met }: Stage, mail: ReadMail, presses: boolean): Promise<void> {
  for (const link of linksIn(mail)) {
    await browser.ask('scanner', 'HEAD', link)
    const page = await browser.ask('scanner', 'GET', link)
    if (!presses || page === null || page.status >= 400) continue
    for (const form of page.body.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)) {
      const [, action = '', inside = ''] = form
      for (const [, name = '', value = ''] of inside.matchAll(/<button[^>]*? name="(\w+)" value="(\w+)"/g)) {
        met('a scanner submitted')
        await browser.ask('scanner', 'POST', action.replaceAll('&amp;', '&'), { ...preset(inside), [name]: value })
      }
    }
  }
}

/** What the form says before anybody has touched it. */
const preset = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter(tag => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
      .map(tag => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', / value="([^"]*)"/.exec(tag)?.[1] ?? '']),
  )
