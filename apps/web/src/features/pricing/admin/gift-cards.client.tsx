"use client"

import type { GiftCardRow } from "@haat/domain/pricing"
import { Button, buttonClass } from "@haat/ui/actions"
import { Badge, Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { Drawer, toast } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable } from "@haat/ui/tables"
import { useMutation } from "@tanstack/react-query"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const columnsOf = (onState: (card: GiftCardRow) => void): readonly Column<GiftCardRow>[] => [
  {
    key: "end",
    label: "Ends in",
    heads: true,
    cell: ({ lastFour }) => <span className="font-mono">{lastFour}</span>,
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <Badge tone={state === "open" ? "good" : "warn"}>{state === "open" ? "Open" : "Blocked"}</Badge>
    ),
  },
  { key: "initial", label: "Issued", numeric: true, cell: ({ initialMinor }) => formatMinor(initialMinor) },
  { key: "left", label: "Left", numeric: true, cell: ({ balanceMinor }) => formatMinor(balanceMinor) },
  { key: "held", label: "Held", numeric: true, cell: ({ heldMinor }) => formatMinor(heldMinor) },
  { key: "until", label: "Until", cell: ({ expiresAt }) => (expiresAt ? day.format(expiresAt) : "no end") },
  { key: "note", label: "Note", cell: ({ note }) => note },
  {
    key: "do",
    label: <span className="sr-only">Actions</span>,
    cell: (card) => (
      <Button tone="plain" size="sm" onClick={() => onState(card)}>
        {card.state === "open" ? "Block" : "Open"}
        <span className="sr-only"> card ending in {card.lastFour}</span>
      </Button>
    ),
  },
]

const blank = { amount: "500", count: "1", until: "", note: "" }
type Form = typeof blank

const IssueForm = () => {
  const trpc = useTRPC()
  const router = useRouter()
  const [form, setForm] = useState<Form>(blank)
  const issue = useMutation(
    trpc.pricingAdmin.issueGiftCards.mutationOptions({ onSuccess: () => router.refresh() }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    issue.mutate({
      amountMinor: Math.round(Number(form.amount) * 100),
      count: Number(form.count),
      expiresAt: form.until === "" ? null : new Date(`${form.until}T23:59:59+05:30`),
      note: form.note,
    })
  }
  const text = (name: keyof Form, label: string, type = "text") => (
    <Field
      id={`card-${name}`}
      label={label}
      type={type}
      value={form[name]}
      autoComplete="off"
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
    />
  )
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      {issue.error ? (
        <div role="alert">
          <Notice tone="bad" title="Nothing was issued">
            <p>Amounts go from ₹1 to ₹1,00,000, and 100 cards at once at most.</p>
          </Notice>
        </div>
      ) : null}
      {issue.data ? (
        <div role="status">
          <Notice tone="good" title="Copy the codes now: they are shown only this once">
            <ul className="font-mono">
              {issue.data.map((code) => (
                <li key={code}>{code.match(/.{4}/g)?.join("-")}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      {text("amount", "Amount, ₹")}
      {text("count", "How many")}
      {text("until", "Until", "date")}
      {text("note", "Note")}
      <Button type="submit" busy={issue.isPending}>
        Issue
      </Button>
    </form>
  )
}

type GiftCardsProps = { readonly cards: readonly GiftCardRow[]; readonly next: string | null }

/** Gift cards: what is left on each, blocking lost ones, issuing new ones. */
export const GiftCards = ({ cards, next }: GiftCardsProps) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const change = useMutation(
    trpc.pricingAdmin.setGiftCardState.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: () => toast({ text: "That didn’t go through. Try again.", tone: "bad" }),
    }),
  )
  const flip = ({ accountId, state }: GiftCardRow) =>
    change.mutate({ accountId, state: state === "open" ? "blocked" : "open" })
  return (
    <section aria-labelledby="cards" className="space-y-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="cards" className="text-lg">
          Gift cards
        </h2>
        <Button onClick={() => setOpen(true)}>Issue cards</Button>
      </div>
      <DataTable
        caption="Gift cards"
        columns={columnsOf(flip)}
        rows={cards}
        keyOf={({ accountId }) => accountId}
        empty="No cards were issued yet."
      />
      {next ? (
        <Link
          href={`/admin/offers?cursor=${encodeURIComponent(next)}`}
          className={buttonClass({ tone: "plain" })}
        >
          Older cards
        </Link>
      ) : null}
      <Drawer open={open} onClose={() => setOpen(false)} title="Issue gift cards">
        <IssueForm />
      </Drawer>
    </section>
  )
}
