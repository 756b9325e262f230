import { escapeHtml } from "./mail-text.rule.ts"

/** Colors and type of every mail: mail programs know no style sheets of ours. */
export const mailInk = { ink: "#1f1a17", soft: "#6b625c", accent: "#b3261e" } as const
const { ink, soft, accent } = mailInk
const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

export type MailPage = {
  readonly headline: string
  /** HTML, as are `rest` and `foot`: whoever writes them makes typed text safe. */
  readonly body: string
  readonly rest: string
  readonly foot: string
  readonly call: string
  readonly href: string
}

/** Tables and inline styles, as mail programs want it; no picture, no script, no outside resource. */
export const mailPage = ({ headline, body, rest, foot, call, href }: MailPage): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Haat</title></head>
<body style="margin:0;background:#f6f1ec;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f1ec"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:16px">
<tr><td style="padding:28px 28px 0;color:${accent};font-size:24px;font-weight:800;letter-spacing:-0.5px">Haat</td></tr>
<tr><td style="padding:16px 28px 28px">
<h1 style="margin:0 0 8px;color:${ink};font-size:22px;line-height:1.3">${escapeHtml(headline)}</h1>
<p style="margin:0 0 20px;color:${soft};font-size:15px;line-height:1.5">${body}</p>
${rest}<p style="margin:28px 0 0"><a href="${escapeHtml(href)}" style="display:inline-block;background:${accent};color:#ffffff;text-decoration:none;font-size:15px;font-weight:600;padding:13px 22px;border-radius:999px">${escapeHtml(call)}</a></p>
</td></tr></table>
<p style="margin:16px 0 0;max-width:560px;color:${soft};font-size:12px">${foot}</p>
</td></tr></table>
</body></html>
`
