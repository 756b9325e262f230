"use client"

import type { LocatedStock } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { type FormEvent, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"
import { LinesForm } from "./lines-form.client.tsx"
import { shelvesOf } from "./units-form.rule.ts"

type PutAwayProps = { readonly warehouseId: string; readonly stock: LocatedStock }

/** Units of one SKU from the floor into a bin. */
export const PutAwayForm = ({ warehouseId, stock }: PutAwayProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const [bin, setBin] = useState(stock.bins[0]?.bin ?? "")
  const [quantity, setQuantity] = useState(String(Math.max(1, stock.unlocated)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = [{ sku: stock.sku, bin, quantity: Number(quantity) }]
    void run(`${quantity} × ${stock.sku} in ${bin}`, (id) =>
      api.inventoryAdmin.putAway.mutate({ id, warehouseId, lines }),
    )
  }
  if (stock.unlocated < 0)
    return (
      <p className="text-madder text-sm">Bins claim more than is here; they are set right within a minute.</p>
    )
  return (
    <form
      onSubmit={submit}
      className="grid grid-cols-[1fr_6rem] items-end gap-2 sm:grid-cols-[1fr_6rem_auto]"
    >
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
      <Button type="submit" busy={busy} className="col-span-full min-h-12 sm:col-auto">
        Put away
      </Button>
      {problem ? (
        <p role="alert" className="col-span-full text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </form>
  )
}

/** What lies on the floor, put away in one go. */
export const PutAwayMany = ({ warehouseId }: { readonly warehouseId: string }) => {
  const api = useTRPCClient()
  const doing = useDoing()
  return (
    <LinesForm
      name="shelf"
      title="Put many goods away"
      label="SKUs, bins and units, one a line"
      example="ABC-1 A-04 5"
      action="Put all away"
      read={shelvesOf}
      doing={doing}
      onLines={(lines) =>
        doing.run(`${lines.length} lines put away`, (id) =>
          api.inventoryAdmin.putAway.mutate({ id, warehouseId, lines }),
        )
      }
    />
  )
}
