/**
 * Inline styles, because Outlook for Windows and Gmail's app read no others. The classes are for
 * dark mode and phones, see `parts/head.mjml`.
 */
const serif = "font-family:Georgia,'Times New Roman',serif"
const sans = "font-family:'Segoe UI',Helvetica,Arial,sans-serif"

export const styles = {
  letter: `margin:0 0 16px;${serif};font-size:17px;line-height:27px;color:#1B2233`,
  heading: `margin:0 0 12px;${serif};font-size:22px;line-height:28px;font-weight:bold;color:#1B2233`,
  subheading: `margin:0 0 4px;${serif};font-size:17px;line-height:27px;font-weight:bold;color:#1B2233`,
  item: `${serif};font-size:17px;line-height:24px;color:#1B2233`,
  fact: `margin:0 0 10px;${sans};font-size:16px;line-height:23px;color:#1B2233`,
  time: `${sans};font-size:16px;line-height:24px;font-weight:bold;color:#1B2233`,
  part: `${sans};font-size:14px;line-height:20px;font-weight:bold;color:#263F8C`,
  small: `${sans};font-size:14px;line-height:20px;color:#4D5568`,
  help: `margin:0 0 8px;${sans};font-size:14px;line-height:21px;color:#4D5568`,
  command: "font-family:Consolas,Menlo,'Courier New',monospace;font-size:14px;line-height:24px;color:#1B2233",
  link: 'color:#263F8C;text-decoration:underline',
  button: `display:inline-block;padding:13px 26px;${sans};font-size:16px;line-height:20px;font-weight:bold;text-decoration:none;mso-padding-alt:0;border-radius:6px`,
} as const

/** A row of the sheet. Long addresses break, or they would make it wider than a phone. */
export const row = (html: string, padding: string): string =>
  `<tr><td class="pad" style="padding:${padding};word-break:break-word">${html}</td></tr>`

export const table = 'role="presentation" border="0" cellpadding="0" cellspacing="0"'
