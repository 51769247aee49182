import type { IncomingMail } from './incoming-mail.ts'

/**
 * Mail that no human being wrote just now (auto-reply, out of office, list mail; RFC 3834 and
 * habit). It answers nothing, and is never answered: that is how loops begin.
 * @param envelopeFrom empty for what must not be answered (RFC 5321 §4.5.5)
 */
export function isAutomatic(mail: Pick<IncomingMail, 'headers' | 'from' | 'subject'>, envelopeFrom: string): boolean {
  const [submitted = 'no'] = mail.headers('auto-submitted')
  if (!/^\s*no\b/i.test(submitted)) return true
  if (envelopeFrom === '' || envelopeFrom === '<>') return true
  if (tellsOfItself.some(name => mail.headers(name).length > 0)) return true
  if (mail.headers('precedence').some(value => /^\s*(?:auto_reply|bulk|junk|list)\b/i.test(value))) return true
  if (/^(?:mailer-daemon|postmaster|no-?reply)@/.test(mail.from?.address ?? '')) return true
  return saysSo.test(mail.subject)
}

const tellsOfItself = ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'x-autoresponder', 'list-id']

const saysSo =
  /^(?:(?:re|sv|vs|fw|fwd):\s*)*(?:automatisk svar|autosvar|automatic reply|out of office|fraværende|ikke til stede|kvittering for modtagelse)\b/i
