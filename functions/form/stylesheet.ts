/**
 * What `templates/compile-styles.ts` makes: the css as it stands inside `<style>`, and the base64
 * SHA-256 of exactly those bytes.
 */
export interface Stylesheet {
  css: string
  sha256: string
}

/**
 * The policy a recipient's page is served with. It admits the page's own stylesheet and forms and
 * nothing else: no script, no image but the empty icon, no frame around it.
 */
export const contentSecurityPolicy = ({ sha256 }: Pick<Stylesheet, 'sha256'>): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha256}'`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
