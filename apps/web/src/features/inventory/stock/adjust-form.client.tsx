"use client"

import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { adjustProblem, signed } from "./stock-words.rule.ts"

type AdjustFormProps = { readonly sku: string; readonly warehouseId: string; readonly onHand: number }

const blank = { change: "", reason: "" }

const useAdjust = (onBooked: () => void) => {
  const trpc = useTRPC()
  const router = useRouter()
  return useMutation(
    trpc.stockAdmin.adjust.mutationOptions({
      onSuccess: ({ onHand }) => {
        toast({ text: `Booked. ${onHand} on hand now.` })
        onBooked()
        router.refresh()
      },
    }),
  )
}

const changeProblem = (text: string, change: number): string | undefined =>
  text.trim() === "" || (Number.isInteger(change) && change !== 0)
    ? undefined
    : "Whole units, more or fewer, not 0"

/** Corrects one row by hand; the reason stays in the ledger for good. */
export const AdjustForm = ({ sku, warehouseId, onHand }: AdjustFormProps) => {
  const [form, setForm] = useState(blank)
  const [id, setId] = useState(() => crypto.randomUUID())
  const adjust = useAdjust(() => {
    setForm(blank)
    setId(crypto.randomUUID())
  })
  const change = Number(form.change.replace("−", "-"))
  const problem = changeProblem(form.change, change)
  const ready = form.change.trim() !== "" && problem === undefined && form.reason.trim().length >= 3
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) adjust.mutate({ id, sku, warehouseId, change, reason: form.reason })
  }
  const after = ready ? ` (${signed(change)}, ${onHand + change} on hand after it)` : ""
  return (
    <form onSubmit={submit} noValidate className="max-w-xl space-y-4">
      {adjust.error ? (
        <Notice tone="bad" title="Not booked">
          {adjustProblem(adjust.error.data?.refusal)}
        </Notice>
      ) : null}
      <Field
        id="change"
        label="Units more or fewer"
        hint="For example 3, or -2"
        inputMode="text"
        autoComplete="off"
        value={form.change}
        error={problem}
        onChange={(event) => setForm({ ...form, change: event.target.value })}
      />
      <Field
        id="reason"
        label="Why"
        hint="Everybody who reads the ledger sees it"
        autoComplete="off"
        maxLength={200}
        value={form.reason}
        onChange={(event) => setForm({ ...form, reason: event.target.value })}
      />
      <Button type="submit" disabled={!ready} busy={adjust.isPending}>
        Book the correction{after}
      </Button>
    </form>
  )
}
