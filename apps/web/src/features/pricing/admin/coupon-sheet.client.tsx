"use client"

import type { CouponRow, OfferRow } from "@haat/domain/pricing"
import { Button } from "@haat/ui/actions"
import { Notice, Skeleton } from "@haat/ui/feedback"
import { Checkbox, Field } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable } from "@haat/ui/tables"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"

const whole = (text: string): number => Number(text.trim() || "0")

const blank = { codes: "", generate: "0", totalLimit: "", perPersonLimit: "1", listed: false }
type Form = typeof blank

type Refused =
  | { readonly code: string; readonly says?: string; readonly codes?: readonly string[] }
  | null
  | undefined

const sayRefused = (refusal: Refused): string => {
  if (refusal?.code === "COUPON_TAKEN") return `Already there: ${(refusal.codes ?? []).join(", ")}`
  return (
    refusal?.says ??
    "Give a code of 4 to 24 letters and digits, or how many to make; limits are whole numbers."
  )
}

const AddCodes = ({ offer }: { readonly offer: OfferRow }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const [form, setForm] = useState<Form>(blank)
  const set = (change: Partial<Form>) => setForm({ ...form, ...change })
  const add = useMutation(
    trpc.pricingAdmin.addCoupons.mutationOptions({
      onSuccess: async () => {
        setForm(blank)
        await queries.invalidateQueries({ queryKey: trpc.pricingAdmin.offer.queryKey({ id: offer.id }) })
        router.refresh()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({
      offerId: offer.id,
      codes: form.codes.split(/[\s,]+/).filter((one) => one !== ""),
      generate: whole(form.generate),
      totalLimit: form.totalLimit.trim() === "" ? null : whole(form.totalLimit),
      perPersonLimit: whole(form.perPersonLimit),
      listed: form.listed,
    })
  }
  const text = (name: Exclude<keyof Form, "listed">, label: string, hint?: string) => (
    <Field
      id={`code-${name}`}
      label={label}
      {...(hint ? { hint } : {})}
      value={form[name]}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      {add.error ? (
        <div role="alert">
          <Notice tone="bad" title="Not added">
            <p>{sayRefused(add.error.data?.refusal as Refused)}</p>
          </Notice>
        </div>
      ) : null}
      {add.data ? (
        <div role="status">
          <Notice tone="good" title={`${add.data.length} added`}>
            <p className="break-words font-mono">{add.data.join(" ")}</p>
          </Notice>
        </div>
      ) : null}
      {text("codes", "Codes", "With blanks between")}
      {text("generate", "Make so many random ones")}
      {text("totalLimit", "Uses of each among all people", "Empty: no cap")}
      {text("perPersonLimit", "Uses of each per person")}
      <Checkbox checked={form.listed} onChange={(event) => set({ listed: event.target.checked })}>
        Public: suggested on carts
      </Checkbox>
      <Button type="submit" busy={add.isPending}>
        Add codes
      </Button>
    </form>
  )
}

const columnsOf = (
  onState: (id: string, state: CouponRow["state"]) => void,
): readonly Column<CouponRow>[] => [
  { key: "code", label: "Code", heads: true, cell: ({ code }) => <span className="font-mono">{code}</span> },
  {
    key: "used",
    label: "Used",
    numeric: true,
    cell: ({ used, held }) => (held ? `${used} + ${held} held` : used),
  },
  {
    key: "left",
    label: "Left",
    numeric: true,
    cell: ({ remaining, totalLimit }) => (totalLimit === null ? "no cap" : `${remaining} of ${totalLimit}`),
  },
  { key: "saved", label: "Saved", numeric: true, cell: ({ savedMinor }) => formatMinor(savedMinor) },
  {
    key: "do",
    label: <span className="sr-only">Actions</span>,
    cell: ({ id, state, code }) => (
      <Button tone="plain" size="sm" onClick={() => onState(id, state === "active" ? "paused" : "active")}>
        {state === "active" ? "Pause" : "Resume"}
        <span className="sr-only"> {code}</span>
      </Button>
    ),
  },
]

/** An offer's codes: how often each was used, and adding more. */
export const CouponSheet = ({ offer }: { readonly offer: OfferRow }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sheet = useQuery(trpc.pricingAdmin.offer.queryOptions({ id: offer.id }))
  const pause = useMutation(
    trpc.pricingAdmin.setCouponState.mutationOptions({
      onSuccess: () =>
        queries.invalidateQueries({ queryKey: trpc.pricingAdmin.offer.queryKey({ id: offer.id }) }),
    }),
  )
  return (
    <div className="space-y-5">
      {sheet.data ? (
        <DataTable
          caption={`Codes of ${offer.name}`}
          columns={columnsOf((id, state) => pause.mutate({ id, state }))}
          rows={sheet.data.coupons}
          keyOf={({ id }) => id}
          empty="No codes yet."
        />
      ) : (
        <Skeleton className="h-32 rounded-lg" />
      )}
      <AddCodes offer={offer} />
    </div>
  )
}
