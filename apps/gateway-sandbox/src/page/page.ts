import { CHALLENGE_CODE } from "../bank/bank.ts"
import type { Payment } from "../books/schema.ts"
import { style } from "./style.ts"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })

const logo = `<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#0b6e4f"/>
<path d="M9 10h14M9 15h14M12 10c6 0 6 10-1 10l8 6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const shell = (title: string, content: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><div class="brand">${logo}<div>Haat Sandbox Pay<small>No real money moves here</small></div></div>
<div class="card">${content}</div>
<footer>You decide what the bank says. The shop hears of it by a signed webhook.</footer></main></body></html>`

const facts = ({ amount, description, reference }: Payment): string => `<h1>Amount to pay</h1>
<p class="amount">${escaped(rupees.format(amount / 100))}</p>
<dl><dt>For</dt><dd>${escaped(description)}</dd><dt>Reference</dt><dd>${escaped(reference.slice(-12))}</dd></dl>`

const button = (id: string, action: string, inner: string): string =>
  `<form method="post" action="/pay/${escaped(id)}/${action}">${inner}</form>`

const delays = [
  [15, "after 15 seconds"],
  [60, "after 1 minute"],
  [660, "after 11 minutes (past the usual hold)"],
  [960, "after 16 minutes (past an extended hold)"],
] as const

const choices = (payment: Payment): string => `${facts(payment)}
${button(payment.id, "pay", '<button class="primary" type="submit">Pay now</button>')}
<div class="pair">${button(payment.id, "decline", '<button class="danger" type="submit">Decline</button>')}
${button(payment.id, "abandon", '<button type="submit">Go back unpaid</button>')}</div>
<details><summary>Late success</summary>
<p class="note">The bank takes its time: you go back now, and the money arrives later, perhaps after the shop gave your items back.</p>
${button(
  payment.id,
  "late",
  `<div class="late"><label>The money arrives<select name="seconds">${delays
    .map(([seconds, words]) => `<option value="${seconds}">${words}</option>`)
    .join("")}</select></label><button type="submit">Pay late</button></div>`,
)}</details>`

const moods = [
  ["challenge", "asks for a code first"],
  ["duplicate-webhooks", "tells the shop four times"],
  ["reordered-webhooks", "tells the shop in the wrong order"],
  ["late-webhook:3", "tells the shop three days later"],
  ["wrong-amount", "takes a wrong amount"],
  ["refund-fails:3", "fails the first three refunds"],
] as const

const moodChoice = (payment: Payment): string => `<details><summary>A difficult bank</summary>
<p class="note">You pay now, and the bank behaves as you choose.</p>
${button(
  payment.id,
  "pay",
  `<div class="late"><label>The bank<select name="mode">${moods
    .map(([mode, words]) => `<option value="${mode}">${words}</option>`)
    .join("")}</select></label><button type="submit">Pay so</button></div>`,
)}</details>`

const challenge = (payment: Payment): string => `${facts(payment)}
${button(
  payment.id,
  "challenge",
  `<label>The code from your bank’s message<input class="code" name="code" inputmode="numeric" autocomplete="one-time-code"
maxlength="6" required autofocus></label><button class="primary" type="submit">Confirm</button>`,
)}
<p class="note">In this sandbox the message always says ${CHALLENGE_CODE}. A third wrong code declines the payment.</p>
${button(payment.id, "decline", '<button class="danger" type="submit">It wasn’t me</button>')}`

const endings: Readonly<
  Record<Exclude<Payment["status"], "open" | "challenged">, readonly [string, string]>
> = {
  authorized: ["Authorized", "The amount is set aside; the shop has been told. You can go back."],
  captured: ["Paid", "The shop has been told. You can go back."],
  declined: ["Declined", "No money was taken. You can try again from the shop."],
  cancelled: ["Cancelled", "The shop called this payment off. No money was taken."],
  processing: ["On its way", "The bank is still at it. The shop will be told when the money arrives."],
}

/** The hosted payment page: choices while it is open, else how it ended. */
export const payPage = (payment: Payment): string => {
  if (payment.status === "open") {
    return shell(`Pay ${rupees.format(payment.amount / 100)}`, `${choices(payment)}${moodChoice(payment)}`)
  }
  if (payment.status === "challenged") return shell("Confirm that it is you", challenge(payment))
  const [title, words] = endings[payment.status]
  const back = payment.returnUrl
    ? `<a class="button" href="${escaped(payment.returnUrl)}">Back to the shop</a>`
    : ""
  return shell(
    title,
    `<div class="state" role="status"><div><strong>${title}</strong>${words}</div></div>${facts(payment)}${back}`,
  )
}

export const notFoundPage = (): string =>
  shell(
    "No such payment",
    `<div class="state"><div><strong>No such payment</strong>The link may be old. Start again from the shop.</div></div>`,
  )
