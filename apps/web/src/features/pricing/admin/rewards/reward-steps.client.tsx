"use client"

import type { RewardLot } from "@haat/domain/pricing"
import { Field } from "@haat/ui/forms"
import { StaffForm } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC } from "../../../../trpc/client.tsx"

const paiseOf = (typed: string): number | null =>
  /^\d{1,6}(\.\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed) * 100) : null

const problems: Readonly<Record<string, string>> = {
  REWARDS_GONE: "Nothing of it is left: it was spent, or ended before. Reload the page.",
  REWARDS_HELD: "An order that is being paid holds some of it. Try again when it is paid or over.",
  NO_SUCH_REWARDS: "There is no such batch. Reload the page.",
}

const problemOf = (error: unknown): string =>
  problems[(error as { data?: { refusal?: { code: string } } }).data?.refusal?.code ?? ""] ??
  "That didn’t go through. Try again; the same request is done once."

/** Gives rewards to make good for something, once per opened form. */
export const GrantRewards = ({
  customerId,
  email,
}: {
  readonly customerId: string
  readonly email: string
}) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [typed, setTyped] = useState("")
  const [ref, setRef] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const grant = useMutation(trpc.pricingAdmin.grantRewards.mutationOptions())
  const amountMinor = paiseOf(typed)
  const send = async (note: string) => {
    if (amountMinor === null) return false
    try {
      await grant.mutateAsync({ customerId, amountMinor, note, ref })
      setTyped("")
      setRef(crypto.randomUUID())
      router.refresh()
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    }
  }
  return (
    <StaffForm
      label="Give rewards"
      confirm={amountMinor ? `Give ${formatMinor(amountMinor)}` : "Give"}
      problem={problem}
      busy={grant.isPending}
      canSend={amountMinor !== null && amountMinor >= 100}
      onSend={send}
    >
      <p>{email} can spend them at once, for a year. What you write below stands in their list of rewards.</p>
      <Field
        id="grant-amount"
        label="Rupees"
        inputMode="decimal"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </StaffForm>
  )
}

type EndRewardsProps = {
  readonly customerId: string
  readonly lot: RewardLot
  readonly how: "reverse" | "expire"
}

/** Takes back what is left of a batch, or ends it before its day. */
export const EndRewards = ({ customerId, lot, how }: EndRewardsProps) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const end = useMutation(trpc.pricingAdmin.endRewards.mutationOptions())
  const send = async (note: string) => {
    try {
      await end.mutateAsync({ customerId, reason: lot.reason, ref: lot.ref, how, note })
      router.refresh()
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    }
  }
  const label = how === "reverse" ? "Take back" : "End now"
  return (
    <StaffForm
      label={label}
      confirm={`${label}: ${formatMinor(lot.leftMinor)}`}
      tone="danger"
      problem={problem}
      busy={end.isPending}
      onSend={send}
    >
      <p>
        {how === "reverse"
          ? "What is left of it was given by mistake and goes back to the house."
          : "What is left of it ends today instead of on its day."}{" "}
        What was spent stays spent. This can’t be undone.
      </p>
    </StaffForm>
  )
}
