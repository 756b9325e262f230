import type { Letter, LetterKind, OrderFacts, ParcelFacts } from "../notification.model.ts"
import { letterHtml } from "./letter-html.rule.ts"
import { dayAndMonth, oneLine, rupees } from "./mail-text.rule.ts"

export type Wording = {
  readonly subject: string
  readonly headline: string
  readonly body: string
  readonly call: string
  readonly link?: { readonly href: string; readonly label: string } | undefined
}

const refundText = (order: OrderFacts): string =>
  order.refundMinor > 0
    ? ` ${rupees(order.refundMinor)} go back to the way you paid, usually within 5 to 7 working days.`
    : ""

/** `2026-11-24` and `2026-11-26` → `24 Nov – 26 Nov`, or one date. */
export const arrivalText = ({ earliest, latest }: Pick<ParcelFacts, "earliest" | "latest">): string =>
  earliest === latest ? dayAndMonth(earliest) : `${dayAndMonth(earliest)} – ${dayAndMonth(latest)}`

const nameOf = ({ parcels }: OrderFacts, parcel?: ParcelFacts): string =>
  parcel && parcels.length > 1 ? `Parcel ${parcel.no} of ${parcels.length}` : "Your parcel"

const carriedText = ({ carrier, trackingNo }: ParcelFacts): string =>
  carrier && trackingNo ? `with ${oneLine(carrier, 40)}, number ${oneLine(trackingNo, 64)}, ` : ""

const dueText = (parcel: ParcelFacts): string =>
  parcel.delay ? `by ${dayAndMonth(parcel.delay.until)}` : arrivalText(parcel)

const trackingLink = (parcel?: ParcelFacts): Wording["link"] =>
  parcel?.trackingUrl
    ? { href: parcel.trackingUrl, label: `Where it is, told by ${parcel.carrier}` }
    : undefined

const delayText: Readonly<Record<string, string>> = {
  weather: "the weather holds it up",
  carrier: "the carrier needs longer",
  warehouse: "our warehouse needs longer",
  address: "its address has to be cleared up first",
  holiday: "nobody delivers there on the days between",
}

const wordings: Readonly<Record<LetterKind, (order: OrderFacts, parcel?: ParcelFacts) => Wording>> = {
  placed: ({ code }) => ({
    subject: `Your order ${code} is placed`,
    headline: "Thank you, your order is placed.",
    body: "We have your payment and your items are set aside for you.",
    call: "Follow your order",
  }),
  failed: (order) => ({
    subject: `Your order ${order.code} could not be completed`,
    headline: "Your order could not be completed.",
    body: `The payment did not go through, so nothing was ordered.${refundText(order)}`,
    call: "See what happened",
  }),
  expired: (order) => ({
    subject: `Your order ${order.code} has expired`,
    headline: "Your order has expired.",
    body: `We held your items, but no payment arrived in time, so they are back on the shelf.${refundText(order)}`,
    call: "Look at the order",
  }),
  cancelled: (order) => ({
    subject: `Your order ${order.code} is cancelled`,
    headline: "Your order is cancelled.",
    body: `Nothing will be sent.${refundText(order)}`,
    call: "Look at the order",
  }),
  shipped: (order, parcel) => ({
    subject: `${nameOf(order, parcel)} of order ${order.code} is on its way`,
    headline: `${nameOf(order, parcel)} is on its way.`,
    body: parcel ? `It travels ${carriedText(parcel)}and arrives ${dueText(parcel)}.` : "",
    call: "Follow your order",
    link: trackingLink(parcel),
  }),
  delayed: (order, parcel) => ({
    subject: `${nameOf(order, parcel)} of order ${order.code} comes later than we promised`,
    headline: `${nameOf(order, parcel)} comes later than we promised, and we are sorry.`,
    body: parcel?.delay
      ? `We promised it for ${arrivalText(parcel)}. It will be there by ${dayAndMonth(parcel.delay.until)}: ${
          delayText[parcel.delay.reason] ?? "it takes longer than we planned"
        }.`
      : "",
    call: "Follow your order",
    link: trackingLink(parcel),
  }),
}

const optionsOf = (options: Readonly<Record<string, string>>): string =>
  Object.values(options)
    .map((value) => oneLine(value, 60))
    .join(", ")

/** `2 × Kettle (red)` */
export const lineTitle = (line: OrderFacts["lines"][number]): string => {
  const options = optionsOf(line.options)
  return `${line.quantity} × ${oneLine(line.title)}${options === "" ? "" : ` (${options})`}`
}

const textOf = (kind: LetterKind, order: OrderFacts, { headline, body, call, link }: Wording): string => {
  const lines = order.lines.map((line) => {
    const arrives = kind === "placed" ? `\n    Arrives ${arrivalText(line.arrival)}` : ""
    return `  ${lineTitle(line)}   ${rupees(line.lineMinor)}${arrives}`
  })
  const { address } = order
  const place = [
    address.name,
    address.line1,
    address.line2,
    `${address.city} ${address.pincode}`,
    address.state,
  ]
  const to = `Delivery to:\n${place
    .filter((part) => part !== "")
    .map((part) => `  ${oneLine(part)}`)
    .join("\n")}\n\n`
  return [
    `${headline}\n${body}\n`,
    ...(link ? [`${link.label}: ${link.href}\n`] : []),
    `Order ${order.code}\n`,
    ...lines,
    "",
    `  Items      ${rupees(order.itemsMinor)}`,
    `  Delivery   ${order.deliveryMinor === 0 ? "free" : rupees(order.deliveryMinor)}`,
    `  Total      ${rupees(order.totalMinor)} (includes ${rupees(order.taxMinor)} GST)\n`,
    `${kind === "placed" ? to : ""}${call}: ${order.href}\n`,
    "Haat",
  ].join("\n")
}

/** The letter about an order as text and HTML; whatever a shopper or supplier typed is inert in both. */
export const writeLetter = (kind: LetterKind, order: OrderFacts, shipmentId?: string): Letter => {
  const parcel = order.parcels.find(({ id }) => id === shipmentId)
  const wording = wordings[kind](order, parcel)
  return {
    subject: oneLine(wording.subject, 120),
    text: textOf(kind, order, wording),
    html: letterHtml(order, {
      ...wording,
      showArrival: kind === "placed",
      rows: order.lines.map((line) => ({
        title: lineTitle(line),
        arrival: arrivalText(line.arrival),
        amount: rupees(line.lineMinor),
      })),
    }),
  }
}
