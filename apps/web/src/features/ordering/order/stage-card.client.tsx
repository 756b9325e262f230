"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Spinner } from "@haat/ui/feedback"
import { formatMinor } from "@haat/ui/product"
import { clsx } from "clsx"
import { CircleCheck, CircleX, Clock } from "lucide-react"
import type { ReactNode } from "react"
import { useHeaderState } from "../../../trpc/header-state.tsx"
import { HoldTimer } from "./hold-timer.client.tsx"
import type { OrderStage, StageTone } from "./order-stage.rule.ts"

const looks: Readonly<Record<StageTone, { readonly card: string; readonly icon: string }>> = {
  good: { card: "bg-leaf-soft ring-leaf/25", icon: "text-leaf" },
  wait: { card: "bg-brand-soft ring-brand/25", icon: "text-brand" },
  warn: { card: "bg-marigold-soft ring-amber/25", icon: "text-amber" },
  bad: { card: "bg-madder-soft ring-madder/25", icon: "text-madder" },
}

const Picture = ({ tone }: { readonly tone: StageTone }) => {
  const look = clsx("size-9 shrink-0", looks[tone].icon)
  if (tone === "wait")
    return (
      <span className={look}>
        <Spinner size="2.25rem" />
      </span>
    )
  if (tone === "warn") return <Clock className={look} aria-hidden="true" />
  return tone === "good" ? (
    <CircleCheck className={look} aria-hidden="true" />
  ) : (
    <CircleX className={look} aria-hidden="true" />
  )
}

/** By how much the server's clock is ahead of this one. */
const useClockOff = (): number => {
  const { data, dataUpdatedAt } = useHeaderState()
  return data ? data.now.getTime() - dataUpdatedAt : 0
}

type StageCardProps = { readonly order: OrderView; readonly stage: OrderStage; readonly actions: ReactNode }

/** Where the order stands: said once, in words, and read aloud when it changes. */
export const StageCard = ({ order, stage, actions }: StageCardProps) => {
  const offMs = useClockOff()
  return (
    <section
      aria-labelledby="stage"
      data-stage={stage.kind}
      className={clsx("space-y-4 rounded-2xl p-5 ring-1 sm:p-7", looks[stage.tone].card)}
    >
      <div className="flex gap-4">
        <Picture tone={stage.tone} />
        <div className="min-w-0 space-y-1.5" role="status">
          <h1 id="stage" className="text-2xl">
            {stage.title}
          </h1>
          <p>{stage.text}</p>
          {order.payment.refundMinor > 0 ? (
            <p className="font-semibold">Refund: {formatMinor(order.payment.refundMinor)}</p>
          ) : null}
        </div>
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <div>
          <dt className="text-muted">Order</dt>
          <dd className="font-mono text-base font-semibold tracking-wide">{order.code}</dd>
        </div>
        <div>
          <dt className="text-muted">Amount</dt>
          <dd className="text-base font-semibold tabular-nums">{formatMinor(order.totalMinor)}</dd>
        </div>
      </dl>
      {order.expiresAt ? (
        <HoldTimer
          expiresAt={order.expiresAt}
          offMs={offMs}
          isConfirming={stage.kind === "confirming" || order.payment.state === "pending"}
        />
      ) : null}
      {actions}
    </section>
  )
}
