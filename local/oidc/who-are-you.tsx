import { raw } from 'hono/html'
import { sampleStaff } from './sample-staff.ts'

const roleNames: Record<string, string> = {
  'indbyd-viewer': 'kan læse',
  'indbyd-editor': 'kan skrive',
  'indbyd-sender': 'kan sende ud',
  'indbyd-admin': 'administrator',
}

/**
 * The provider's sign-in page: nobody on one's own machine needs a password. @param to where the
 * form posts
 */
export const whoAreYou = (to: string) => (
  <>
    {raw('<!doctype html>')}
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Hvem er du?</title>
        <style>
          {raw(
            'body{font:1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 20px}button{display:block;width:100%;min-height:48px;margin:0 0 8px;font:inherit;text-align:left;padding:8px 16px;border:1px solid #777d8c;border-radius:8px;background:#fff;color:#1b2233;cursor:pointer}small{color:#4d5568}',
          )}
        </style>
      </head>
      <body>
        <main>
          <h1>Hvem er du?</h1>
          <p>Huset kører på din egen maskine, så du vælger bare. Hos jer selv logger man ind med sin arbejdskonto.</p>
          <form method="post" action={to}>
            {sampleStaff.map(({ sub, name, groups }) => (
              <button type="submit" name="sub" value={sub}>
                {name}
                <br />
                <small>{groups.map(group => roleNames[group]).join(', ') || 'uden rolle'}</small>
              </button>
            ))}
          </form>
        </main>
      </body>
    </html>
  </>
)
