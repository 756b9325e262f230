"use client"

import type { StaffAsk } from "@haat/domain/ordering"
import { StaffForm } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"
import { staffProblemOf } from "../staff-words.rule.ts"
import { askChoices, askState, stepText } from "./ask-words.rule.ts"

const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

type Choice = ReturnType<typeof askChoices>[number]
type DecideProps = { readonly ask: StaffAsk; readonly choice: Choice; readonly onChanged: () => void }

const labels: Readonly<Record<Choice, string>> = {
  approve: "Approve",
  refuse: "Refuse",
  withdraw: "Take back",
}

const Decide = ({ ask, choice, onChanged }: DecideProps) => {
  const trpc = useTRPC()
  const [problem, setProblem] = useState<string | null>(null)
  const approve = useMutation(trpc.orderingAdmin.approve.mutationOptions())
  const refuse = useMutation(trpc.orderingAdmin.refuse.mutationOptions())
  const withdraw = useMutation(trpc.orderingAdmin.withdraw.mutationOptions())
  const send = async (reason: string) => {
    try {
      const verdict = { askId: ask.id, reason }
      if (choice === "approve") await approve.mutateAsync({ ...verdict, amountMinor: ask.amountMinor })
      else await (choice === "refuse" ? refuse : withdraw).mutateAsync(verdict)
      onChanged()
      return true
    } catch (error) {
      setProblem(staffProblemOf(error))
      return false
    }
  }
  return (
    <StaffForm
      label={labels[choice]}
      confirm={choice === "approve" ? `Pay back ${formatMinor(ask.amountMinor)}` : labels[choice]}
      tone={choice === "approve" ? "danger" : "brand"}
      problem={problem}
      busy={approve.isPending || refuse.isPending || withdraw.isPending}
      onSend={send}
    >
      <p>
        {stepText(ask)}: {formatMinor(ask.amountMinor)}. Asked for because: {ask.reason}
      </p>
    </StaffForm>
  )
}

type AskListProps = {
  readonly asks: readonly (StaffAsk & { readonly code?: string })[]
  readonly me: string
  /** Without it the page itself is read again. */
  readonly onChanged?: () => void
}

/** Steps with money that one asked for, and what the reader may do with each. */
export const AskList = ({ asks, me, onChanged }: AskListProps) => {
  const router = useRouter()
  const changed = onChanged ?? (() => router.refresh())
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {asks.map((ask) => (
        <li key={ask.id} className="space-y-2 px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <span className="font-semibold">
              {formatMinor(ask.amountMinor)}
              {ask.code ? (
                <>
                  {" for "}
                  <Link href={`/admin/orders/${ask.code}`} className="underline" prefetch={false}>
                    {ask.code}
                  </Link>
                </>
              ) : null}
            </span>
            <span className="text-muted text-sm">{askState(ask.status)}</span>
          </div>
          <p className="text-sm">
            {stepText(ask)}. “{ask.reason}”
          </p>
          <p className="break-all text-muted text-sm">
            Asked for on {time.format(ask.askedAt)} by {ask.askedBy === me ? "you" : ask.askedBy}
            {ask.decidedAt && ask.decidedBy
              ? `, decided on ${time.format(ask.decidedAt)} by ${ask.decidedBy === me ? "you" : ask.decidedBy}`
              : ""}
          </p>
          <div className="flex flex-wrap gap-2">
            {askChoices(ask, me).map((choice) => (
              <Decide key={choice} ask={ask} choice={choice} onChanged={changed} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
