import { SESv2Client } from '@aws-sdk/client-sesv2'
import { describe, expect, test } from 'vitest'
import { openMailAccount } from '../../../functions/platform/mail-account.ts'
import { instant } from '../../../functions/values/instant.ts'
import { mailServiceTakesIt, quotaSuffices } from '../../../functions/writing/check/mail-account.ts'
import { accessTo } from '../../../local/engines/access.ts'
import { people, sesAtHome } from '../../local/ses-at-home.ts'
import { aLetter, march2026 } from '../letters.ts'

const letter = aLetter({ deadline: '2026-04-15', sender: 'KKR <kkr@mail.secretariat.example>' })
const quota = (perDay: number, sentLastDay = 0, perSecond = 14) => ({ perDay, sentLastDay, perSecond, toAnyone: true })
const toThousand = { recipients: 1000, now: march2026, start: march2026 }

describe('whether the quota suffices', () => {
  test.each<[string, ReturnType<typeof quota>, string, RegExp | null]>([
    ['as many as are listed', quota(1000), '', null],
    ['without a limit', quota(Number.POSITIVE_INFINITY), '', null],
    [
      'one too few',
      quota(1000, 1),
      'warning',
      /kvoten er 1.000 mails i døgnet, og der er 999 tilbage i dag\. Det ville vare til torsdag den 19.\smarts 2026 kl.\s09.00/,
    ],
    ['half', quota(500, 100), 'warning', /400 tilbage i dag\. Det ville vare til fredag den 20.\smarts 2026/],
    ['more sent than the quota holds', quota(500, 600), 'warning', /0 tilbage i dag/],
    ['so small that the deadline passes', quota(30), 'blocker', /for sent at svare/],
    ['nothing at all', quota(0), 'blocker', /slet ikke/],
    ['so slow that the deadline passes', quota(1000, 0, 0.0001), 'blocker', /for sent at svare/],
  ])('%s', (_, given, level, says) => {
    const problems = quotaSuffices(letter, given, toThousand)
    expect(problems.map(found => `${found.at} ${found.level} ${found.code}`)).toEqual(says ? [`recipients.csv ${level} MAIL-QUOTA`] : [])
    if (says) expect(problems[0]?.says).toMatch(says)
  })

  test('what was sent today is no matter to an invitation that goes out tomorrow', () => {
    expect(quotaSuffices(letter, quota(1000, 900), { ...toThousand, start: instant('2026-03-19T08:00:00Z') })).toEqual([])
  })

  test('a letter of another year that is only read says nothing of being late', () => {
    expect(quotaSuffices(letter, quota(1000), { ...toThousand, start: instant('2027-01-01T08:00:00Z') })).toEqual([])
  })
})

describe('what SES says', () => {
  test.each<[string, string[], string[]]>([
    ['its domain is verified', ['mail.secretariat.example'], []],
    ['the domain above is verified', ['secretariat.example'], []],
    ['the address itself is verified', ['kkr@mail.secretariat.example'], []],
    ['another domain is verified', ['other.example'], ['letter.md:7 SENDER-UNVERIFIED']],
  ])('a sender is let through only if it is known: %s', async (_, verifiedDomains, expected) => {
    await using ses = await sesAtHome({ verifiedDomains })
    const problems = await mailServiceTakesIt(openMailAccount(ses.client), letter, toThousand)
    expect(problems.map(({ at, code }) => `${at} ${code}`)).toEqual(expected)
  })

  test('what others mailed today counts against the quota', async () => {
    await using ses = await sesAtHome({ quota: { max24HourSend: 1002, maxSendRate: 14 } })
    await ses.simple({ Destination: { ToAddresses: people(3) } })
    const problems = await mailServiceTakesIt(openMailAccount(new SESv2Client(accessTo(ses.url))), letter, toThousand)
    expect(problems.map(({ says }) => says)).toEqual([expect.stringContaining('der er 999 tilbage i dag')])
  })
})
