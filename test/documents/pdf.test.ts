import { expect, test } from 'vitest'
import { shownAs } from '../../functions/documents/content-disposition.ts'
import { largestAttachment, largestDocument, wrongFile } from '../../functions/documents/pdf.ts'

const pdf = (bytes: number) => Buffer.from('%PDF-1.7\n'.padEnd(bytes - 5, ' ').concat('%%EOF'))
const linked = { attach: false }

test.for<[string, Buffer, { attach: boolean }, ReturnType<typeof wrongFile>]>([
  ['a PDF', pdf(100), linked, null],
  ['a PDF behind a few stray bytes', Buffer.concat([Buffer.from('\ufeff\n'), pdf(100)]), linked, null],
  ['a Word document called program.pdf', Buffer.from('PK\u0003\u0004 word/document.xml'), linked, 'notPdf'],
  ['an empty file', Buffer.alloc(0), linked, 'notPdf'],
  ['half a download', pdf(5000).subarray(0, 2500), linked, 'cutShort'],
  ['the largest a link may open', pdf(largestDocument), linked, null],
  ['one byte more', pdf(largestDocument + 1), linked, 'tooLarge'],
  ['the largest a mail may carry', pdf(largestAttachment), { attach: true }, null],
  ['one byte more of that', pdf(largestAttachment + 1), { attach: true }, 'tooLargeToAttach'],
])('%s', ([, bytes, document, because]) => {
  expect(wrongFile(bytes, document)).toBe(because)
})

test('the largest file, in base64 and in its envelope, fits into what a Lambda may answer', () => {
  expect((largestDocument * 4) / 3 + 2000).toBeLessThan(6 * 1024 * 1024)
})

test.for([
  ['program.pdf', `inline; filename="program.pdf"; filename*=UTF-8''program.pdf`],
  ['Debatoplæg til Ærø.pdf', `inline; filename="Debatoplaeg til Aeroe.pdf"; filename*=UTF-8''Debatopl%C3%A6g%20til%20%C3%86r%C3%B8.pdf`],
  ['"; x=\r\nSet-Cookie: a.pdf', `inline; filename="_; x=Set-Cookie: a.pdf"; filename*=UTF-8''%22%3B%20x%3D%0D%0ASet-Cookie%3A%20a.pdf`],
  ["it's (1)*.pdf", `inline; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
])('a file keeps its name: %s', ([name, header]) => {
  expect(shownAs(name!)).toBe(header)
})
