"use client"

import type { Inbound } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field, FieldFrame, inputClass } from "@haat/ui/forms"
import { type FormEvent, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"
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
      {problem ? <p className="w-full text-madder text-sm">{problem}</p> : null}
    </li>
  )
}

const InboundCard = ({ inbound }: { readonly inbound: Inbound }) => {
  const api = useTRPCClient()
  const { run, busy } = useDoing()
  const close = () =>
    run("Closed", (id) => api.inventoryAdmin.closeInbound.mutate({ id, inboundId: inbound.id }))
  return (
    <li className="rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">
          {inbound.supplier}, expected {inbound.expectedOn}
        </h3>
        <Button tone="plain" size="sm" busy={busy} onClick={() => void close()}>
          The rest won’t come
        </Button>
      </div>
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
  const { run, problem, busy } = useDoing()
  const [form, setForm] = useState({ supplier: "", expectedOn: "", text: "" })
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { lines, problem: found } = linesOf(form.text)
    setWrong(found)
    if (found !== null) return
    const { supplier, expectedOn } = form
    void run("Announced", (id) =>
      api.inventoryAdmin.announce.mutate({ id, warehouseId, supplier, expectedOn, lines: [...lines] }),
    ).then((done) => done && setForm({ supplier: "", expectedOn: "", text: "" }))
  }
  return (
    <form onSubmit={submit} className="space-y-3 rounded-lg bg-sunk p-4">
      <h3 className="font-semibold">Announce goods</h3>
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
      <FieldFrame id="inbound-lines" label="SKUs and units, one a line" error={wrong ?? problem ?? undefined}>
        <textarea
          id="inbound-lines"
          rows={4}
          value={form.text}
          placeholder="ABC-1 5"
          onChange={(event) => setForm({ ...form, text: event.target.value })}
          className={inputClass}
        />
      </FieldFrame>
      <Button type="submit" busy={busy}>
        Announce
      </Button>
    </form>
  )
}

type InboundsProps = { readonly warehouseId: string; readonly inbounds: readonly Inbound[] }

/** Goods that suppliers announced, to receive as they come. */
export const Inbounds = ({ warehouseId, inbounds }: InboundsProps) => (
  <div className="space-y-4">
    {inbounds.length === 0 ? <Notice>Nothing is announced for this warehouse.</Notice> : null}
    <ul className="space-y-3">
      {inbounds.map((inbound) => (
        <InboundCard key={inbound.id} inbound={inbound} />
      ))}
    </ul>
    <Announce warehouseId={warehouseId} />
  </div>
)
