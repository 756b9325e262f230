"use client"

import type { OrderView, ParcelView } from "@haat/domain/ordering"
import { buttonClass } from "@haat/ui/actions"
import { StatusBadge, Timeline } from "@haat/ui/orders"
import { formatDays, Thumbnail } from "@haat/ui/product"
import { FileText } from "lucide-react"
import Link from "next/link"
import {
  creditNoteAddress,
  delayWords,
  hasCreditNote,
  invoiceAddress,
  isOverdue,
  noCancelWords,
  noReturnWords,
  parcelWord,
  placeWords,
} from "./parcel-words.rule.ts"
import { ReturnItems } from "./return-items.client.tsx"
import { Tracking } from "./tracking.client.tsx"

const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})
const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" })

type ParcelCardProps = {
  readonly order: OrderView
  readonly parcel: ParcelView
  readonly asked: { readonly code: string; readonly token?: string }
  readonly onChanged: () => void
}

const Goods = ({ order, parcel }: Pick<ParcelCardProps, "order" | "parcel">) => (
  <ul className="divide-y divide-line">
    {parcel.lines.map(({ lineNo, quantity, cancelled, returned }) => {
      const line = order.lines.find((one) => one.lineNo === lineNo)
      const facts = [
        ...(quantity > 0 ? [`Quantity ${quantity}`] : []),
        ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
        ...(returned > 0 ? [`${returned} going back or returned`] : []),
      ]
      return line ? (
        <li key={lineNo} className="flex items-center gap-3 py-2">
          <Thumbnail url={line.imageUrl} className="size-12" />
          <div className="min-w-0 text-sm">
            <p className="line-clamp-2 font-medium">{line.title}</p>
            <p className="text-muted">{[...Object.values(line.options), ...facts].join(" · ")}</p>
            {parcel.deliveredAt ? (
              <Link
                href={`/p/${encodeURIComponent(line.slug)}/review`}
                prefetch={false}
                className="inline-flex min-h-9 items-center font-semibold text-brand underline pointer-coarse:min-h-11"
              >
                Write a review<span className="sr-only"> of {line.title}</span>
              </Link>
            ) : null}
          </div>
        </li>
      ) : null
    })}
  </ul>
)

const Dates = ({ parcel }: { readonly parcel: ParcelView }) => {
  if (["CANCELLED", "LOST", "RETURNED_TO_SENDER"].includes(parcel.status)) return null
  if (parcel.deliveredAt) return <p className="text-sm">Delivered on {time.format(parcel.deliveredAt)}</p>
  return (
    <>
      <p className="text-sm">
        Promised for <strong>{formatDays(parcel.earliest, parcel.latest)}</strong>
      </p>
      {parcel.delay ? (
        <p role="status" className="rounded-lg bg-marigold-soft px-3 py-2 text-sm">
          Now expected by <strong>{formatDays(parcel.delay.until, parcel.delay.until)}</strong>, later than we
          promised: {delayWords(parcel.delay.reason)}. We’re sorry.
        </p>
      ) : null}
      {isOverdue(parcel, isoDay.format(new Date())) ? (
        <p role="status" className="rounded-lg bg-marigold-soft px-3 py-2 text-sm">
          It is later than we promised, and we’re sorry. The carrier has it; if it gets lost we pay it back.
        </p>
      ) : null}
    </>
  )
}

const Carrier = ({ parcel: { carrier, trackingNo, trackingUrl } }: { readonly parcel: ParcelView }) =>
  carrier && trackingNo ? <Tracking carrier={carrier} trackingNo={trackingNo} url={trackingUrl} /> : null

const News = ({ parcel: { news } }: { readonly parcel: ParcelView }) =>
  news.length > 0 ? (
    <Timeline
      entries={news.map(({ at, place, status }, index) => ({
        key: `${news.length - index}`,
        title: parcelWord(status).text,
        detail: placeWords(place),
        time: time.format(at),
        dateTime: at.toISOString(),
      }))}
    />
  ) : null

/** One parcel: where it is, what is in it, what happened to it, and what may be done. */
export const ParcelCard = ({ order, parcel, asked, onChanged }: ParcelCardProps) => {
  const { text, tone } = parcelWord(parcel.status)
  const name = order.parcels.length > 1 ? `Parcel ${parcel.no} of ${order.parcels.length}` : "Your parcel"
  const whyNot = [
    ...(order.status === "CANCELLED" ? [] : [noCancelWords(parcel)]),
    ...(parcel.status === "DELIVERED"
      ? [noReturnWords(parcel, (at) => day.format(at), parcel.returnUntil)]
      : []),
  ].filter((words) => words !== null)
  return (
    <article
      aria-labelledby={`parcel-${parcel.id}`}
      className="space-y-3 rounded-xl bg-surface p-5 ring-1 ring-line"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id={`parcel-${parcel.id}`} className="text-lg">
          {name}
        </h3>
        <StatusBadge tone={tone} text={text} />
      </div>
      <Dates parcel={parcel} />
      <Carrier parcel={parcel} />
      <Goods order={order} parcel={parcel} />
      <News parcel={parcel} />
      {parcel.shippedAt ? (
        <a
          href={invoiceAddress(asked, parcel.id)}
          className={buttonClass({ tone: "plain", size: "sm" })}
          download
        >
          <FileText className="size-4" aria-hidden="true" />
          Invoice (PDF)
          {order.parcels.length > 1 ? <span className="sr-only"> of parcel {parcel.no}</span> : null}
        </a>
      ) : null}
      {hasCreditNote(parcel, order.returns) ? (
        <a
          href={creditNoteAddress(asked, parcel.id)}
          className={buttonClass({ tone: "plain", size: "sm" })}
          download
        >
          <FileText className="size-4" aria-hidden="true" />
          Credit note (PDF)
          {order.parcels.length > 1 ? <span className="sr-only"> of parcel {parcel.no}</span> : null}
        </a>
      ) : null}
      {parcel.noReturn === null ? (
        <div className="flex flex-wrap items-center gap-3">
          <ReturnItems order={order} parcel={parcel} asked={asked} onChanged={onChanged} />
          {parcel.returnUntil ? (
            <span className="text-muted text-sm">until {day.format(parcel.returnUntil)}</span>
          ) : null}
        </div>
      ) : null}
      {whyNot.map((words) => (
        <p key={words} className="text-muted text-sm">
          {words}
        </p>
      ))}
    </article>
  )
}
