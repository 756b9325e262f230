"use client"

import type { Inbound } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field, inputClass } from "@haat/ui/forms"
import { formatDay } from "@haat/ui/product"
import { type ReactNode, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"
import { LinesForm } from "./lines-form.client.tsx"
import { linesOf } from "./units-form.rule.ts"

type LineProps = { readonly inboundId: string; readonly line: Inbound["lines"][number] }

const InboundLine = ({ inboundId, line }: LineProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const open = line.announced - line.received
  const [quantity, setQuantity] = useState(String(open))
  const receive = () =>
    run(`${quantity} × ${line.sku} received`, (id) =>
      api.inventoryAdmin.receive.mutate({ id, inboundId, sku: line.sku, quantity: Number(quantity) }),
    )
  return (
    <li className="flex flex-wrap items-end justify-between gap-3 py-3">
      <p className="min-w-0">
        <strong className="break-all">{line.sku}</strong>
        <span className="block text-muted text-sm">
          {line.received} of {line.announced} here
        </span>
      </p>
      {open > 0 ? (
        <div className="flex items-end gap-2">
          <input
            aria-label={`Units of ${line.sku} received`}
            inputMode="numeric"
            value={quantity}
            onChange={(event) => setQuantity(event.target.value.replace(/\D/g, ""))}
            className={`${inputClass} max-w-24 tabular-nums`}
          />
          <Button busy={busy} onClick={() => void receive()}>
            Receive
          </Button>
        </div>
      ) : (
        <span className="text-leaf text-sm">complete</span>
      )}
      {problem ? (
        <p role="alert" className="w-full text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </li>
  )
}

const InboundCard = ({ inbound }: { readonly inbound: Inbound }) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const close = () =>
    run("Closed", (id) => api.inventoryAdmin.closeInbound.mutate({ id, inboundId: inbound.id }))
  return (
    <li className="rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">
          {inbound.supplier}, expected {formatDay(inbound.expectedOn)}
        </h2>
        <Button tone="plain" size="sm" busy={busy} onClick={() => void close()}>
          The rest won’t come
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="text-madder text-sm">
          {problem}
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {inbound.lines.map((line) => (
          <InboundLine key={`${line.sku} ${line.received}`} inboundId={inbound.id} line={line} />
        ))}
      </ul>
    </li>
  )
}

/** Says what a supplier will bring. */
const Announce = ({ warehouseId }: { readonly warehouseId: string }) => {
  const api = useTRPCClient()
  const doing = useDoing()
  const [form, setForm] = useState({ supplier: "", expectedOn: "" })
  return (
    <LinesForm
      name="inbound"
      title="Announce goods"
      label="SKUs and units, one a line"
      example="ABC-1 5"
      action="Announce"
      read={linesOf}
      doing={doing}
      onLines={(lines) =>
        doing.run("Announced", (id) =>
          api.inventoryAdmin.announce.mutate({ id, warehouseId, ...form, lines }),
        )
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          id="inbound-supplier"
          label="Supplier"
          required
          value={form.supplier}
          onChange={(event) => setForm({ ...form, supplier: event.target.value })}
        />
        <Field
          id="inbound-day"
          label="Expected on"
          type="date"
          required
          value={form.expectedOn}
          onChange={(event) => setForm({ ...form, expectedOn: event.target.value })}
        />
      </div>
    </LinesForm>
  )
}

type InboundsProps = {
  readonly warehouseId: string
  readonly inbounds: readonly Inbound[]
  /** The way to those not shown. */
  readonly more: ReactNode
}

/** Goods that suppliers announced, to receive as they come. */
export const Inbounds = ({ warehouseId, inbounds, more }: InboundsProps) => (
  <div className="space-y-4">
    {inbounds.length === 0 ? <Notice>Nothing is announced for this warehouse.</Notice> : null}
    <ul className="space-y-3">
      {inbounds.map((inbound) => (
        <InboundCard key={inbound.id} inbound={inbound} />
      ))}
    </ul>
    {more}
    <Announce warehouseId={warehouseId} />
  </div>
)
