"use client"

import type { Checkout } from "@haat/domain/ordering"
import { Checkbox, CodeForm } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import { CircleAlert, Gift } from "lucide-react"
import { useTRPC } from "../../../trpc/client.tsx"
import type { Vouchers } from "./use-vouchers.client.tsx"

type TenderBoxProps = {
  readonly vouchers: Vouchers
  readonly checkout: Checkout
  readonly signedIn: boolean
  readonly busy: boolean
  readonly onChange: (vouchers: Vouchers) => void
}

const Rewards = ({ vouchers, busy, onChange }: TenderBoxProps) => {
  const trpc = useTRPC()
  const rewards = useQuery(trpc.pricing.rewards.queryOptions())
  const free = rewards.data ? rewards.data.balanceMinor - rewards.data.heldMinor : 0
  if (free <= 0) return null
  return (
    <Checkbox
      checked={vouchers.useRewards}
      disabled={busy}
      onChange={(event) => onChange({ ...vouchers, useRewards: event.target.checked })}
    >
      <span>Use my rewards</span>
      <span className="font-semibold tabular-nums">{formatMinor(free)}</span>
    </Checkbox>
  )
}

const CardForm = ({ vouchers, busy, onChange }: TenderBoxProps) => {
  const add = (code: string) => {
    const typed = code.trim()
    if (!vouchers.giftCards.includes(typed))
      onChange({ ...vouchers, giftCards: [...vouchers.giftCards, typed] })
  }
  return <CodeForm label="Gift card code" action="Add" busy={busy} clears onEnter={add} />
}

const endOf = (code: string): string => code.replace(/[\s-]/g, "").slice(-4).toUpperCase()

/** Each card that was entered: what it pays, or that it can't; and the way to take it out again. */
const Cards = ({ vouchers, checkout, onChange }: TenderBoxProps) => (
  <ul className="space-y-1.5 empty:hidden">
    {vouchers.giftCards.map((code) => {
      const paid = checkout.tenders.find(({ kind, label }) => kind === "gift-card" && label === endOf(code))
      const isRefused = checkout.refusedGiftCards.some((end) => end.toUpperCase() === endOf(code))
      return (
        <li key={code} className="flex items-center gap-2.5 text-sm">
          {isRefused ? (
            <CircleAlert className="size-4.5 shrink-0 text-madder" aria-hidden="true" />
          ) : (
            <Gift className="size-4.5 shrink-0 text-brand" aria-hidden="true" />
          )}
          <span className="min-w-0 flex-1">
            Gift card ending in <strong>{endOf(code)}</strong>
            {isRefused ? <span className="text-madder"> can’t be used. Check its code.</span> : null}
            {paid ? <span className="text-muted"> pays {formatMinor(paid.amountMinor)}</span> : null}
          </span>
          <button
            type="button"
            onClick={() =>
              onChange({ ...vouchers, giftCards: vouchers.giftCards.filter((one) => one !== code) })
            }
            className="inline-flex min-h-9 items-center font-semibold text-brand underline underline-offset-4 pointer-coarse:min-h-11"
          >
            Remove<span className="sr-only"> gift card ending in {endOf(code)}</span>
          </button>
        </li>
      )
    })}
  </ul>
)

const most = 5

/** Rewards and gift cards: what they pay lowers what is left for the payment page. */
export const TenderBox = (props: TenderBoxProps) => (
  <section aria-labelledby="own-money" className="space-y-3 rounded-xl bg-surface px-5 py-4 ring-1 ring-line">
    <h3 id="own-money" className="text-sm font-semibold text-muted">
      Rewards and gift cards
    </h3>
    {props.signedIn ? <Rewards {...props} /> : null}
    <div role="status">
      <Cards {...props} />
    </div>
    {props.vouchers.giftCards.length < most ? <CardForm {...props} /> : null}
  </section>
)
