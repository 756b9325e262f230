"use client"

import type { DeskOrderView, ParcelView, ReturnView } from "@haat/domain/ordering"
import { Field } from "@haat/ui/forms"
import { StatusBadge } from "@haat/ui/orders"
import { useMutation } from "@tanstack/react-query"
import { useId, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { parcelWord } from "../order/parcels/parcel-words.rule.ts"
import { StaffForm } from "./staff-form.client.tsx"
import { type StaffStep, staffProblem, stepsOf, stepWords } from "./staff-words.rule.ts"

type Changed = { readonly code: string; readonly onChanged: () => void }

const Step = ({
  parcel,
  step,
  code,
  onChanged,
}: Changed & { readonly parcel: ParcelView; readonly step: StaffStep }) => {
  const trpc = useTRPC()
  const [trackingNo, setTrackingNo] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const move = useMutation(trpc.orderingAdmin.moveShipment.mutationOptions())
  const { label, does } = stepWords[step]
  const send = async (reason: string) => {
    try {
      const how = step === "ship" ? { how: step, carrier: parcel.courier, trackingNo } : { how: step }
      await move.mutateAsync({ code, reason, shipmentId: parcel.id, move: how })
      onChanged()
      return true
    } catch (error) {
      setProblem(staffProblem((error as { data?: { refusal?: { code: string } } }).data?.refusal))
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
      canSend={step !== "ship" || trackingNo.trim().length >= 4}
      onSend={send}
    >
      <p>{does}</p>
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
      setProblem(staffProblem((error as { data?: { refusal?: { code: string } } }).data?.refusal))
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
