"use client"

import type { DueCount } from "@haat/domain/inventory"
import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { type FormEvent, useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { useDoing } from "./doing.client.tsx"

const reasons = ["regular count", "damaged", "found", "missing", "wrong label"]

export const CountReasons = () => (
  <datalist id="count-reasons">
    {reasons.map((reason) => (
      <option key={reason} value={reason} />
    ))}
  </datalist>
)

type CountProps = { readonly warehouseId: string; readonly sku: string; readonly bin: string }

/** What somebody counted in a bin. What the books say isn't shown, so that it is counted and not copied. */
export const CountForm = ({ warehouseId, sku, bin }: CountProps) => {
  const api = useTRPCClient()
  const { run, problem, busy } = useDoing()
  const [form, setForm] = useState({ bin, counted: "", reason: reasons[0] ?? "" })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const facts = { warehouseId, sku, bin: form.bin, quantity: Number(form.counted), reason: form.reason }
    void run(`${sku} in ${form.bin} counted`, (id) => api.inventoryAdmin.count.mutate({ id, ...facts }))
  }
  return (
    <form
      onSubmit={submit}
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-[1fr_6rem_12rem_auto]"
      aria-label={`Count ${sku}`}
    >
      <Field
        id={`count-bin-${sku}-${bin}`}
        label="Bin"
        required
        value={form.bin}
        onChange={(event) => setForm({ ...form, bin: event.target.value })}
      />
      <Field
        id={`count-${sku}-${bin}`}
        label="Counted"
        inputMode="numeric"
        required
        value={form.counted}
        onChange={(event) => setForm({ ...form, counted: event.target.value.replace(/\D/g, "") })}
      />
      <Field
        id={`reason-${sku}-${bin}`}
        label="Why"
        required
        list="count-reasons"
        value={form.reason}
        onChange={(event) => setForm({ ...form, reason: event.target.value })}
      />
      <Button type="submit" busy={busy} className="min-h-12">
        Book
      </Button>
      {problem ? (
        <p role="alert" className="col-span-full text-madder text-sm">
          {problem}
        </p>
      ) : null}
    </form>
  )
}

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })
const shownAtOnce = 12

type DueProps = { readonly warehouseId: string; readonly due: readonly DueCount[] }

/** Shelves to count today, the longest due first. */
export const DueCounts = ({ warehouseId, due }: DueProps) =>
  due.length === 0 ? null : (
    <section aria-labelledby="due" className="space-y-3">
      <h2 id="due" className="font-semibold text-lg">
        Due to be counted{" "}
        <span className="font-normal text-muted">({due.length === 100 ? "100 or more" : due.length})</span>
      </h2>
      <ul className="space-y-3">
        {due.slice(0, shownAtOnce).map(({ sku, bin, dueAt }) => (
          <li key={`${sku} ${bin}`} className="space-y-3 rounded-lg border border-line bg-raised p-4">
            <p>
              <strong className="break-all">{sku}</strong>
              <span className="block text-muted text-sm">
                in {bin}, due since {day.format(dueAt)}
              </span>
            </p>
            <CountForm warehouseId={warehouseId} sku={sku} bin={bin} />
          </li>
        ))}
      </ul>
    </section>
  )
