import { Hono } from 'hono/tiny'
import { type Controller, controllerFrom } from './about/controller.ts'
import { aboutRoutes } from './about/routes.ts'
import { keptLastDigits } from './billing/kept-digits.ts'
import { keptLetters } from './campaign/letters.ts'
import { optOutRoutes } from './feedback/routes.ts'
import { badLink } from './form/bad-link.tsx'
import { protectiveHeaders } from './form/headers.ts'
import { newLinkRoutes } from './invitation/routes.tsx'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { errorText } from './platform/error-text.ts'
import { httpDoor } from './platform/http-door.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { type RegistrationHouse, registrationRoutes } from './registration/routes.tsx'

export type SiteHouse = RegistrationHouse & Pick<Platform, 'log'> & { controller: Controller }

/** Every page a recipient can open. */
export function openSite(house: SiteHouse) {
  const app = new Hono()
  app.use(protectiveHeaders)
  app.route('/', registrationRoutes(house))
  app.route('/', optOutRoutes(house))
  app.route('/', newLinkRoutes(house))
  app.route('/', aboutRoutes(house))
  app.notFound(badLink)
  app.onError((error, c) => {
    // The path is a secret: the log gets the error and nothing of the request.
    house.log.error('a page could not be made', { error: errorText(error) })
    return c.text('Noget gik galt hos os. Prøv igen om lidt.\n\nSomething went wrong on our side. Please try again in a moment.\n', 500)
  })
  return httpDoor(app)
}

export const handler = onColdStart(async () => {
  const table = tableFromEnvironment()
  const lastDigits = keptLastDigits({ table, clock: systemClock })
  // Beside each other: the keys and the first read are two clients, each with a handshake of its
  // own (TLS). Digits that cannot be read now are read with the page.
  const [linkKeys] = await Promise.all([linkKeysFromEnvironment(), lastDigits().catch(() => undefined)])
  return openSite({
    table,
    letters: keptLetters(table),
    lastDigits,
    clock: systemClock,
    random: systemRandom,
    linkKeys,
    addressKey: addressKeyFromEnvironment(),
    controller: controllerFrom(environment('CONTROLLER')),
    log: openLog('site'),
  })
})
