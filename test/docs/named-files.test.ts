import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rooms = ['bench', 'cli', 'docs', 'examples', 'functions', 'infra', 'local', 'templates', 'test']
const files = globSync(rooms.map(room => `${room}/**/*.*`))
const papers = ['README.md', ...files.filter(path => /^docs\/.*\.md$/.test(path))]

/** `mailing/start.ts`, `test/aws/run.ts`, `start.test.ts`: what stands between two backticks. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/`([\w./-]+\.(?:tsx?|py|mjml))`/g)]
    .map(([, path = '']) => path)
    .filter(path => path.includes('/') || path.includes('.test.'))

const isThere = (path: string): boolean => files.some(file => file === path || file.endsWith(`/${path}`))

test.each(papers)('every file %s names is there', paper => {
  expect(namedIn(readFileSync(paper, 'utf8')).filter(path => !isThere(path))).toEqual([])
})

test('a file that is not there would be seen', () => {
  expect(namedIn('what `seats/nobody.ts` and `nobody.test.ts` say').filter(path => !isThere(path))).toHaveLength(2)
})
