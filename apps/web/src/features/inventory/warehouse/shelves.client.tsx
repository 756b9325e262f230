"use client"

import type { LocatedStock } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { type FormEvent, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"

type StockProps = { readonly warehouseId: string; readonly stock: LocatedStock }

const Where = ({ stock }: { readonly stock: LocatedStock }) => (
  <div className="min-w-0">
    <p className="break-all font-semibold">{stock.sku}</p>
    <p className="text-muted text-sm">
      {stock.onHand} here, {stock.promised} promised, {stock.picked} picked, {stock.unlocated} on the floor
    </p>
    <p className="text-sm">{stock.bins.map(({ bin, quantity }) => `${bin}: ${quantity}`).join(" · ")}</p>
  </div>
)

const PutAwayRow = ({ warehouseId, stock }: StockProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const [bin, setBin] = useState(stock.bins[0]?.bin ?? "")
  const [quantity, setQuantity] = useState(String(Math.max(1, stock.unlocated)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const facts = { warehouseId, sku: stock.sku, bin, quantity: Number(quantity) }
    void run(`${quantity} × ${stock.sku} in ${bin}`, (id) =>
      api.inventoryAdmin.putAway.mutate({ id, ...facts }),
    )
  }
  return (
    <li className="space-y-3 rounded-lg border border-line bg-raised p-4">
      <Where stock={stock} />
      {stock.unlocated < 0 ? (
        <p className="text-madder text-sm">
          Bins claim more than is here; they are set right within a minute.
        </p>
      ) : (
        <form onSubmit={submit} className="grid grid-cols-[1fr_6rem_auto] items-end gap-2">
          <Field
            id={`bin-${stock.sku}`}
            label="Bin"
            required
            autoCapitalize="characters"
            value={bin}
            onChange={(event) => setBin(event.target.value)}
          />
          <Field
            id={`units-${stock.sku}`}
            label="Units"
            inputMode="numeric"
            required
            value={quantity}
            onChange={(event) => setQuantity(event.target.value.replace(/\D/g, ""))}
          />
          <Button type="submit" busy={busy} className="min-h-12">
            Put away
          </Button>
        </form>
      )}
      {problem ? <p className="text-madder text-sm">{problem}</p> : null}
    </li>
  )
}

const reasons = ["regular count", "damaged", "found", "missing", "wrong label"]

const CountRow = ({ warehouseId, stock }: StockProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const [form, setForm] = useState({ bin: stock.bins[0]?.bin ?? "", counted: "", reason: reasons[0] ?? "" })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const facts = {
      warehouseId,
      sku: stock.sku,
      bin: form.bin,
      quantity: Number(form.counted),
      reason: form.reason,
    }
    void run(`${stock.sku} in ${form.bin} counted`, (id) => api.inventoryAdmin.count.mutate({ id, ...facts }))
  }
  return (
    <li className="space-y-3 rounded-lg border border-line bg-raised p-4">
      <Where stock={stock} />
      <form onSubmit={submit} className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[1fr_6rem_12rem_auto]">
        <Field
          id={`count-bin-${stock.sku}`}
          label="Bin"
          required
          value={form.bin}
          onChange={(event) => setForm({ ...form, bin: event.target.value })}
        />
        <Field
          id={`count-${stock.sku}`}
          label="Counted"
          inputMode="numeric"
          required
          value={form.counted}
          onChange={(event) => setForm({ ...form, counted: event.target.value.replace(/\D/g, "") })}
        />
        <Field
          id={`reason-${stock.sku}`}
          label="Why"
          required
          list="count-reasons"
          value={form.reason}
          onChange={(event) => setForm({ ...form, reason: event.target.value })}
        />
        <Button type="submit" busy={busy} className="min-h-12">
          Book
        </Button>
      </form>
      {problem ? <p className="text-madder text-sm">{problem}</p> : null}
    </li>
  )
}

type ShelvesProps = {
  readonly warehouseId: string
  readonly stock: readonly LocatedStock[]
  readonly work: "put-away" | "counts"
}

/** SKUs of a warehouse with their bins: to put away what lies on the floor, or to count. */
export const Shelves = ({ warehouseId, stock, work }: ShelvesProps) => {
  const Row = work === "put-away" ? PutAwayRow : CountRow
  if (stock.length === 0)
    return (
      <Notice tone="good">{work === "put-away" ? "Everything is in its bin." : "No such SKU here."}</Notice>
    )
  return (
    <>
      <datalist id="count-reasons">
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <ul className="space-y-3">
        {stock.map((one) => (
          <Row key={`${one.sku} ${one.onHand} ${one.unlocated}`} warehouseId={warehouseId} stock={one} />
        ))}
      </ul>
    </>
  )
}
