import type { OrderFacts } from "../notification.model.ts"
import { mailInk, mailPage } from "./mail-page.rule.ts"
import { escapeHtml, oneLine, rupees } from "./mail-text.rule.ts"

export type LetterParts = {
  readonly headline: string
  readonly body: string
  readonly call: string
  readonly link?: { readonly href: string; readonly label: string } | undefined
  readonly showArrival: boolean
  readonly rows: readonly { readonly title: string; readonly arrival: string; readonly amount: string }[]
}

const { ink, soft, accent } = mailInk

const rowHtml = ({ title, arrival, amount }: LetterParts["rows"][number], showArrival: boolean): string => `
<tr>
<td style="padding:12px 0;border-bottom:1px solid #eee6df;color:${ink};font-size:15px;line-height:1.4">${escapeHtml(title)}${
  showArrival ? `<br><span style="color:${soft};font-size:13px">Arrives ${escapeHtml(arrival)}</span>` : ""
}</td>
<td align="right" style="padding:12px 0 12px 16px;border-bottom:1px solid #eee6df;color:${ink};font-size:15px;white-space:nowrap;vertical-align:top">${escapeHtml(amount)}</td>
</tr>`

const sumHtml = (label: string, amount: string, strong = false): string => `
<tr>
<td style="padding:6px 0;color:${strong ? ink : soft};font-size:${strong ? 17 : 14}px;font-weight:${strong ? 700 : 400}">${escapeHtml(label)}</td>
<td align="right" style="padding:6px 0;color:${ink};font-size:${strong ? 17 : 14}px;font-weight:${strong ? 700 : 400}">${escapeHtml(amount)}</td>
</tr>`

const addressHtml = ({ address }: OrderFacts): string => {
  const parts = [
    address.name,
    address.line1,
    address.line2,
    `${address.city} ${address.pincode}`,
    address.state,
  ]
  const lines = parts.filter((part) => part !== "").map((part) => escapeHtml(oneLine(part)))
  return `<p style="margin:24px 0 0;color:${soft};font-size:14px;line-height:1.5"><strong style="color:${ink}">Delivery to</strong><br>${lines.join("<br>")}</p>`
}

const linkHtml = ({ href, label }: NonNullable<LetterParts["link"]>): string =>
  `<p style="margin:20px 0 0;font-size:15px"><a href="${escapeHtml(href)}" style="color:${accent}">${escapeHtml(label)}</a></p>`

const restHtml = (
  order: OrderFacts,
  parts: LetterParts,
): string => `<p style="margin:0 0 4px;color:${soft};font-size:14px">Order <strong style="color:${ink};letter-spacing:1px">${escapeHtml(order.code)}</strong></p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${parts.rows.map((row) => rowHtml(row, parts.showArrival)).join("")}</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin-top:12px">${sumHtml("Items", rupees(order.itemsMinor))}${sumHtml("Delivery", order.deliveryMinor === 0 ? "Free" : rupees(order.deliveryMinor))}${sumHtml("Total", rupees(order.totalMinor), true)}</table>
<p style="margin:2px 0 0;color:${soft};font-size:12px">Includes ${escapeHtml(rupees(order.taxMinor))} GST</p>
${parts.link ? linkHtml(parts.link) : ""}${parts.showArrival ? addressHtml(order) : ""}
`

/** The page of a letter about an order; what people typed is inert. */
export const letterHtml = (order: OrderFacts, parts: LetterParts): string =>
  mailPage({
    ...{ headline: parts.headline, call: parts.call, href: order.href },
    body: escapeHtml(parts.body),
    rest: restHtml(order, parts),
    foot: "You get this mail because an order was made with this address at Haat.",
  })
