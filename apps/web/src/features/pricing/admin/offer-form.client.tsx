"use client"

import type { OfferRow } from "@haat/domain/pricing"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Checkbox, Field, FieldFrame, inputClass } from "@haat/ui/forms"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { draftOf, emptyOffer, formOf, type OfferForm } from "../offer-form.rule.ts"

type Set = (change: Partial<OfferForm>) => void
type PartProps = { readonly form: OfferForm; readonly set: Set }
type TextName = {
  [Name in keyof OfferForm]: OfferForm[Name] extends string ? Name : never
}[keyof OfferForm]

type TextProps = PartProps & {
  readonly name: TextName
  readonly label: string
  readonly hint?: string
  readonly type?: string
}

const Text = ({ form, set, name, label, hint, type = "text" }: TextProps) => (
  <Field
    id={`offer-${name}`}
    label={label}
    {...(hint ? { hint } : {})}
    type={type}
    value={form[name]}
    autoComplete="off"
    onChange={(event) => set({ [name]: event.target.value })}
  />
)

type ChoiceProps = PartProps & {
  readonly name: "kind" | "segment"
  readonly label: string
  readonly choices: Readonly<Record<string, string>>
}

const Choice = ({ form, set, name, label, choices }: ChoiceProps) => (
  <FieldFrame id={`offer-${name}`} label={label}>
    <select
      id={`offer-${name}`}
      value={form[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      className={inputClass}
    >
      {Object.entries(choices).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </FieldFrame>
)

const kinds = {
  percent: "Percent off",
  amount: "Amount off",
  "free-delivery": "Free delivery",
  "buy-get": "Buy some, get some",
}
const segments = {
  everyone: "Everybody",
  "signed-in": "Customers with an account",
  "first-order": "First orders",
}
const regions = ["north", "south", "east", "west", "central", "northeast"]

const Benefit = (part: PartProps) => (
  <>
    <Choice {...part} name="kind" label="What it gives" choices={kinds} />
    {part.form.kind === "percent" || part.form.kind === "buy-get" ? (
      <Text {...part} name="percent" label="Percent off" />
    ) : null}
    {part.form.kind === "percent" ? (
      <Text {...part} name="cap" label="At most, ₹" hint="Empty: no limit" />
    ) : null}
    {part.form.kind === "amount" ? <Text {...part} name="amount" label="Amount, ₹" /> : null}
    {part.form.kind === "buy-get" ? (
      <div className="grid grid-cols-2 gap-3">
        <Text {...part} name="buy" label="Buy" />
        <Text {...part} name="get" label="Get" hint="The cheapest ones" />
      </div>
    ) : null}
  </>
)

const Regions = ({ form, set }: PartProps) => (
  <fieldset>
    <legend className="font-semibold text-sm">Regions</legend>
    <div className="grid grid-cols-2">
      {regions.map((region) => (
        <Checkbox
          key={region}
          checked={form.regions.includes(region)}
          onChange={(event) =>
            set({
              regions: event.target.checked
                ? [...form.regions, region]
                : form.regions.filter((one) => one !== region),
            })
          }
        >
          {region}
        </Checkbox>
      ))}
    </div>
    <p className="text-muted text-sm">None ticked: all.</p>
  </fieldset>
)

const Conditions = (part: PartProps) => (
  <>
    <Text {...part} name="minimum" label="From, ₹" hint="Of the items it is about, before any offer" />
    <Text {...part} name="categories" label="Categories" hint="Ids with commas between; empty: all" />
    <Choice {...part} name="segment" label="For whom" choices={segments} />
    <Text {...part} name="customerIds" label="Only these customers" hint="Ids; empty: all" />
    <Regions {...part} />
    <Text {...part} name="startsAt" label="Begins" type="datetime-local" />
    <Text {...part} name="endsAt" label="Ends" type="datetime-local" />
  </>
)

const Combining = ({ form, set }: PartProps) => (
  <>
    <Checkbox checked={form.needsCoupon} onChange={(event) => set({ needsCoupon: event.target.checked })}>
      Needs a coupon
    </Checkbox>
    <Checkbox checked={form.exclusive} onChange={(event) => set({ exclusive: event.target.checked })}>
      Stands alone: combines with no other offer
    </Checkbox>
    <Text {...{ form, set }} name="priority" label="Priority" hint="Higher goes first" />
  </>
)

type Refused = { readonly code: string; readonly says?: string; readonly field?: string } | null | undefined

const sayRefused = (refusal: Refused): string =>
  refusal?.code === "OFFER_INVALID"
    ? `${refusal.field}: ${refusal.says}`
    : "That didn’t go through. Check your connection and try again."

/** One offer: what it gives, for whom, and how it combines. */
export const OfferFormView = ({
  offer,
  onDone,
}: {
  readonly offer: OfferRow | null
  readonly onDone: () => void
}) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [form, setForm] = useState<OfferForm>(offer ? formOf(offer) : emptyOffer)
  const [problem, setProblem] = useState<string | null>(null)
  const save = useMutation(
    trpc.pricingAdmin.save.mutationOptions({
      onSuccess: () => {
        toast({ text: "Saved. It counts from now on." })
        onDone()
        router.refresh()
      },
      onError: (error) => setProblem(sayRefused(error.data?.refusal as Refused)),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = draftOf(form)
    setProblem("problem" in said ? said.problem : null)
    if ("draft" in said) save.mutate({ id: offer?.id ?? null, draft: said.draft })
  }
  const part = { form, set: (change: Partial<OfferForm>) => setForm({ ...form, ...change }) }
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {problem ? (
        <div role="alert">
          <Notice tone="bad" title="Not saved">
            <p>{problem}</p>
          </Notice>
        </div>
      ) : null}
      <Text {...part} name="name" label="Name" hint="Shoppers see it as the reason for the price" />
      <Benefit {...part} />
      <Conditions {...part} />
      <Combining {...part} />
      <Button type="submit" busy={save.isPending}>
        Save
      </Button>
    </form>
  )
}
