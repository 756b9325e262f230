"use client"

import type { CartView } from "@haat/domain/basket"
import { Button } from "@haat/ui/actions"
import { CodeForm } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { CircleAlert, CircleCheck, TicketPercent } from "lucide-react"
import { sayCouponProblem } from "./coupon-words.rule.ts"

type Answer = CartView["coupon"]
type Offered = CartView["coupons"][number]

type CouponBoxProps = {
  readonly answer: Answer
  /** The best one first. */
  readonly coupons: readonly Offered[]
  readonly busy: boolean
  readonly onApply: (code: string) => void
  readonly onDrop: () => void
}

const Told = ({ answer, onDrop }: { readonly answer: NonNullable<Answer>; readonly onDrop: () => void }) =>
  answer.ok ? (
    <div className="flex items-start gap-2 rounded-lg bg-leaf-soft px-3.5 py-2.5 text-sm">
      <CircleCheck className="mt-0.5 size-4.5 shrink-0 text-leaf" aria-hidden="true" />
      <p className="min-w-0 flex-1">
        <strong>{answer.code}</strong> saves you{" "}
        <strong className="text-leaf">{formatMinor(answer.savedMinor)}</strong>
        <span className="block text-muted">{answer.name}</span>
      </p>
      <button
        type="button"
        onClick={onDrop}
        className="tap-area py-1 font-semibold text-brand underline underline-offset-4"
      >
        Remove<span className="sr-only"> coupon {answer.code}</span>
      </button>
    </div>
  ) : (
    <p className="flex items-start gap-2 text-sm font-medium text-madder">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        {answer.code}: {sayCouponProblem(answer.problem, formatMinor)}
      </span>
    </p>
  )

const says = ({ answer }: Offered): string =>
  answer.ok ? `saves ${formatMinor(answer.savedMinor)}` : sayCouponProblem(answer.problem, formatMinor)

const shown = 3

const Suggestions = ({ coupons, busy, onApply }: Omit<CouponBoxProps, "answer" | "onDrop">) => (
  <ul className="space-y-1.5" aria-label="Coupons for you">
    {coupons.slice(0, shown).map((one, index) => (
      <li
        key={one.code}
        className="flex items-center gap-2.5 rounded-lg border border-dashed border-line-strong px-3 py-2 text-sm"
      >
        <TicketPercent className="size-5 shrink-0 text-brand" aria-hidden="true" />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{one.code}</span>
          {index === 0 && one.answer.ok ? <span className="text-leaf"> · best for this cart</span> : null}
          <span className="block text-muted">
            {one.name}, {says(one)}
          </span>
        </span>
        {one.answer.ok ? (
          <Button tone="plain" size="sm" disabled={busy} onClick={() => onApply(one.code)}>
            Use<span className="sr-only"> {one.code}</span>
          </Button>
        ) : null}
      </li>
    ))}
  </ul>
)

/** A coupon's code, what it saves or why it doesn't count, and the best ones to choose from. */
export const CouponBox = ({ answer, coupons, busy, onApply, onDrop }: CouponBoxProps) => {
  const others = coupons.filter(({ code }) => code !== answer?.code)
  const isUsed = answer?.ok === true
  return (
    <div className="space-y-2.5">
      {isUsed ? null : <CodeForm label="Coupon code" action="Apply" busy={busy} onEnter={onApply} />}
      <div role="status">{answer ? <Told answer={answer} onDrop={onDrop} /> : null}</div>
      {isUsed || others.length === 0 ? null : <Suggestions coupons={others} busy={busy} onApply={onApply} />}
    </div>
  )
}
