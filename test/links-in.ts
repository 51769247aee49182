import type { OutboxMail } from '../local/ses/mail-json.ts'

/**
 * Every link to the site that a mail has, in either of its halves and in its headers, each once.
 */
export function linksIn({ html, text, headers }: OutboxMail, site = 'http://127.0.0.1:'): string[] {
  const everywhere = [html?.replaceAll('&amp;', '&'), text, ...Object.values(headers)].join('\n')
  const links = everywhere.matchAll(/https?:\/\/[^\s"'<>)]+/g)
  return [...new Set([...links].map(([link]) => link.replace(/[.,;]$/, '')))].filter(link => link.startsWith(site))
}
