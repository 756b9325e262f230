"use client"

import { Button } from "@haat/ui/actions"
import { Badge, Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { formatDays } from "@haat/ui/product"
import { useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"

export type WaitingParcel = {
  readonly shipmentId: string
  readonly orderCode: string
  readonly status: string
  readonly courier: string
  readonly latest: string
  readonly toPick: boolean
  readonly goods: readonly { readonly sku: string; readonly quantity: number; readonly title: string }[]
  readonly picks: readonly { readonly sku: string; readonly bin: string; readonly quantity: number }[]
}

const Goods = ({ parcel }: { readonly parcel: WaitingParcel }) => (
  <ul className="divide-y divide-line text-sm">
    {parcel.goods.map(({ sku, quantity, title }) => (
      <li key={sku} className="py-2">
        <span className="font-semibold">
          {quantity} × {title}
        </span>
        <span className="block break-all text-muted">{sku}</span>
        {parcel.picks
          .filter((pick) => pick.sku === sku)
          .map((pick) => (
            <span key={pick.bin} className="me-2 inline-block rounded-md bg-brand-soft px-2 py-0.5">
              {pick.bin || "floor"}: {pick.quantity}
            </span>
          ))}
      </li>
    ))}
  </ul>
)

const HandOver = ({ parcel }: { readonly parcel: WaitingParcel }) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const [form, setForm] = useState({ carrier: parcel.courier, trackingNo: "" })
  const { shipmentId } = parcel
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(`${parcel.orderCode} handed over`, (id) =>
          api.inventoryAdmin.handOver.mutate({ id, shipmentId, ...form }),
        )
      }}
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[1fr_1fr_auto]"
    >
      <Field
        id={`carrier-${shipmentId}`}
        label="Carrier"
        required
        value={form.carrier}
        onChange={(event) => setForm({ ...form, carrier: event.target.value })}
      />
      <Field
        id={`tracking-${shipmentId}`}
        label="Tracking number"
        required
        value={form.trackingNo}
        onChange={(event) => setForm({ ...form, trackingNo: event.target.value })}
      />
      <Button type="submit" busy={busy} className="min-h-12">
        Hand over
      </Button>
      {problem ? (
        <p role="alert" className="col-span-full text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </form>
  )
}

const steps = {
  pick: { said: "picked", label: "Picked" },
  pack: { said: "packed", label: "Packed" },
} as const

const Step = ({ parcel, step }: { readonly parcel: WaitingParcel; readonly step: keyof typeof steps }) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const { said, label } = steps[step]
  const go = () =>
    run(`${parcel.orderCode} ${said}`, (id) =>
      api.inventoryAdmin[step].mutate({ id, shipmentId: parcel.shipmentId }),
    )
  return (
    <div className="space-y-2">
      <Button busy={busy} onClick={() => void go()}>
        {label}
      </Button>
      {problem ? (
        <p role="alert" className="text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

const stateOf = ({ status, toPick }: WaitingParcel) =>
  status === "PACKED"
    ? ({ tone: "good", text: "packed" } as const)
    : toPick
      ? ({ tone: "warn", text: "to pick" } as const)
      : ({ tone: "brand", text: "picked" } as const)

type ParcelsProps = {
  readonly parcels: readonly WaitingParcel[]
  /** Nothing stands on pages before this one or beside it. */
  readonly isAll: boolean
}

/** Parcels that wait in a warehouse: to pick, to pack, to hand over. */
export const Parcels = ({ parcels, isAll }: ParcelsProps) =>
  parcels.length === 0 ? (
    <Notice tone="good">{isAll ? "No parcel waits here." : "No other parcel waits on this page."}</Notice>
  ) : (
    <ul className="space-y-3">
      {parcels.map((parcel) => {
        const { tone, text } = stateOf(parcel)
        return (
          <li key={parcel.shipmentId} className="space-y-3 rounded-lg border border-line bg-raised p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 className="font-semibold">{parcel.orderCode}</h2>
              <p className="text-muted text-sm">
                {parcel.courier}, promised {formatDays(parcel.latest, parcel.latest)}
              </p>
              <Badge tone={tone}>{text}</Badge>
            </div>
            <Goods parcel={parcel} />
            {parcel.status === "PACKED" ? (
              <HandOver parcel={parcel} />
            ) : (
              <Step key={String(parcel.toPick)} parcel={parcel} step={parcel.toPick ? "pick" : "pack"} />
            )}
          </li>
        )
      })}
    </ul>
  )
