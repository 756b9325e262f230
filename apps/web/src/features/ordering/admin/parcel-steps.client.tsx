"use client"

import type { DelayReason, DeskOrderView, ParcelView, ReturnView, StaffMove } from "@haat/domain/ordering"
import { Field } from "@haat/ui/forms"
import { StatusBadge } from "@haat/ui/orders"
import { StaffForm } from "@haat/ui/overlays"
import { formatDays } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import { useId, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import {
  creditNoteAddress,
  delayWords,
  hasCreditNote,
  invoiceAddress,
  parcelWord,
} from "../order/parcels/parcel-words.rule.ts"
import { DelayFields } from "./delay-fields.client.tsx"
import { type StaffStep, staffProblemOf, stepsOf, stepWords } from "./staff-words.rule.ts"

type Changed = { readonly code: string; readonly onChanged: () => void }

const Step = ({
  parcel,
  step,
  code,
  onChanged,
}: Changed & { readonly parcel: ParcelView; readonly step: StaffStep }) => {
  const trpc = useTRPC()
  const [trackingNo, setTrackingNo] = useState("")
  const [until, setUntil] = useState("")
  const [why, setWhy] = useState<DelayReason>("carrier")
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const move = useMutation(trpc.orderingAdmin.moveShipment.mutationOptions())
  const { label, does } = stepWords[step]
  const send = async (reason: string) => {
    try {
      const facts = { ship: { carrier: parcel.courier, trackingNo }, delay: { until, why } }
      const how = (
        step in facts ? { how: step, ...facts[step as keyof typeof facts] } : { how: step }
      ) as StaffMove
      await move.mutateAsync({ code, reason, shipmentId: parcel.id, move: how })
      onChanged()
      return true
    } catch (error) {
      setProblem(staffProblemOf(error))
      return false
    }
  }
  return (
    <StaffForm
      label={label}
      confirm={label}
      tone={step === "lost" || step === "returned" ? "danger" : "brand"}
      problem={problem}
      busy={move.isPending}
      canSend={
        (step !== "ship" || trackingNo.trim().length >= 4) && (step !== "delay" || until > parcel.latest)
      }
      onSend={send}
    >
      <p>{does}</p>
      {step === "delay" ? (
        <DelayFields parcel={parcel} until={until} onUntil={setUntil} why={why} onWhy={setWhy} />
      ) : null}
      {step === "ship" ? (
        <Field
          id={id}
          label={`Number on the label of ${parcel.courier}`}
          value={trackingNo}
          maxLength={64}
          onChange={(event) => setTrackingNo(event.target.value)}
        />
      ) : null}
    </StaffForm>
  )
}

/** The parcels of an order with what may be done to each. */
export const ParcelSteps = ({
  order,
  onChanged,
}: {
  readonly order: DeskOrderView
  readonly onChanged: () => void
}) => (
  <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
    {order.parcels.map((parcel) => (
      <li key={parcel.id} className="space-y-2 px-4 py-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-semibold">
            Parcel {parcel.no} by {parcel.carrier ?? parcel.courier}
          </span>
          <StatusBadge {...parcelWord(parcel.status)} />
        </div>
        <p className="text-muted text-sm">
          {parcel.lines
            .map(({ lineNo, quantity }) => {
              const title = order.lines.find((line) => line.lineNo === lineNo)?.title ?? `line ${lineNo}`
              return `${quantity} × ${title}`
            })
            .join(", ")}
          {parcel.trackingNo ? ` · ${parcel.trackingNo}` : ""}
        </p>
        <p className="text-sm">
          Promised for {formatDays(parcel.earliest, parcel.latest)}
          {parcel.delay
            ? `, now by ${formatDays(parcel.delay.until, parcel.delay.until)}: ${delayWords(parcel.delay.reason)}`
            : ""}
          {parcel.shippedAt ? (
            <>
              {" · "}
              <a className="underline" href={invoiceAddress({ code: order.code }, parcel.id)} download>
                Invoice (PDF)
              </a>
            </>
          ) : null}
          {hasCreditNote(parcel, order.returns) ? (
            <>
              {" · "}
              <a className="underline" href={creditNoteAddress({ code: order.code }, parcel.id)} download>
                Credit note (PDF)
              </a>
            </>
          ) : null}
        </p>
        <div className="flex flex-wrap gap-2">
          {stepsOf(parcel.status).map((step) => (
            <Step key={step} parcel={parcel} step={step} code={order.code} onChanged={onChanged} />
          ))}
        </div>
      </li>
    ))}
  </ul>
)

/** Receives an announced return: each unit on the shelf again, or scrapped. */
export const ReceiveReturn = ({ one, code, onChanged }: Changed & { readonly one: ReturnView }) => {
  const trpc = useTRPC()
  const [scrapped, setScrapped] = useState<Readonly<Record<string, number>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const receive = useMutation(trpc.orderingAdmin.receiveReturn.mutationOptions())
  const keyOf = ({ shipmentId, lineNo }: { shipmentId: string; lineNo: number }) => `${shipmentId}:${lineNo}`
  const send = async (reason: string) => {
    try {
      const lines = one.lines.map(({ shipmentId, lineNo, quantity }) => {
        const bad = Math.min(quantity, scrapped[keyOf({ shipmentId, lineNo })] ?? 0)
        return { shipmentId, lineNo, restocked: quantity - bad, scrapped: bad }
      })
      await receive.mutateAsync({ code, reason, returnId: one.id, lines })
      onChanged()
      return true
    } catch (error) {
      setProblem(staffProblemOf(error))
      return false
    }
  }
  return (
    <StaffForm
      label="Receive"
      confirm="Received and inspected"
      problem={problem}
      busy={receive.isPending}
      onSend={send}
    >
      <p>What isn’t scrapped goes back on the shelf. The buyer gets the price of all of it.</p>
      {one.lines.map((line) => (
        <Field
          key={keyOf(line)}
          id={`scrap-${keyOf(line)}`}
          type="number"
          min={0}
          max={line.quantity}
          label={`Of ${line.quantity} units of line ${line.lineNo}, scrapped`}
          value={String(scrapped[keyOf(line)] ?? 0)}
          onChange={(event) =>
            setScrapped({
              ...scrapped,
              [keyOf(line)]: Math.max(0, Math.trunc(Number(event.target.value) || 0)),
            })
          }
        />
      ))}
    </StaffForm>
  )
}
