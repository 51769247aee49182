import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { httpDoor } from '../../functions/platform/http-door.ts'
import { visit } from '../visit.ts'

const app = new Hono()
app.use(async (c, next) => {
  await next()
  c.header('x-protects', 'yes')
})
app.get('/page', c => c.text(`hej ${c.req.query('navn')} ${c.req.header('cookie') ?? ''}`))
app.post('/page', async c => c.text(String((await c.req.parseBody()).navn)))
app.get('/file', c => c.body(new Uint8Array([0, 255, 128]), 200, { 'Content-Type': 'application/pdf' }))
app.get('/signed-in', c => {
  c.header('set-cookie', 'a=1', { append: true })
  c.header('set-cookie', 'b=2', { append: true })
  return c.text('')
})
const door = httpDoor(app)
const event = (method: string, path: string, more: object = {}) =>
  ({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'site' },
    requestContext: { http: { method } },
    isBase64Encoded: false,
    ...more,
  }) as unknown as Parameters<typeof door>[0]

test('a page is asked with its question and its cookies, a form with its fields', async () => {
  const asked = await door(event('GET', '/page', { rawQueryString: 'navn=%C3%85ge', cookies: ['a=1', 'b=2'] }))
  expect(asked).toMatchObject({ statusCode: 200, body: 'hej Åge a=1; b=2', isBase64Encoded: false })
  expect((await visit(door, 'POST', '/page', { navn: 'Søren' })).body).toBe('Søren')
})

test('a file comes as the bytes it is, and each cookie by itself', async () => {
  expect(await door(event('GET', '/file'))).toMatchObject({ isBase64Encoded: true, body: Buffer.from([0, 255, 128]).toString('base64') })
  expect((await door(event('GET', '/signed-in'))).cookies).toEqual(['a=1', 'b=2'])
})

test.each([
  ['GET', 200, { body: 'what a GET never has' }],
  ['TRACE', 404, {}],
  ['TRACK', 404, {}],
])('a %s that fits in no Request is answered by the app, with its headers', async (method, statusCode, more) => {
  expect(await door(event(method, '/page', more))).toMatchObject({ statusCode, headers: { 'x-protects': 'yes' } })
})

test('who called is known as AWS says it, and what is packed comes as bytes', async () => {
  const signed = new Hono<{ Bindings: { requestContext?: { authorizer?: { iam: { userArn: string } } } } }>()
  signed.get('/', c =>
    c.body(new Uint8Array([31, 139, 255]), 200, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      'x-who': c.env.requestContext?.authorizer?.iam.userArn ?? '',
    }),
  )
  const answer = await httpDoor(signed as unknown as Hono)(
    event('GET', '/', { requestContext: { http: { method: 'GET' }, authorizer: { iam: { userArn: 'arn:lone' } } } }),
  )
  expect(answer).toMatchObject({
    isBase64Encoded: true,
    body: Buffer.from([31, 139, 255]).toString('base64'),
    headers: { 'x-who': 'arn:lone' },
  })
})
