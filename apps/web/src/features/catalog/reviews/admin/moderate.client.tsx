"use client"

import type { Verdict } from "@haat/domain/catalog"
import { StaffForm } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTRPC } from "../../../../trpc/client.tsx"
import { reviewProblem } from "../shown/review-words.rule.ts"

type Words = { readonly label: string; readonly confirm: string; readonly does: string }

const words: Readonly<Record<Verdict, Words>> = {
  hide: {
    label: "Hide",
    confirm: "Hide it",
    does: "Nobody but its author sees it from now on, and it counts no longer. The author reads your reason.",
  },
  keep: {
    label: "Keep",
    confirm: "Keep it",
    does: "It stays as it is, and its reports are forgotten.",
  },
  restore: {
    label: "Show again",
    confirm: "Show it again",
    does: "Everybody sees it again, and it counts again.",
  },
}

type ModerateProps = { readonly reviewId: string; readonly verdicts: readonly Verdict[] }

/** What staff may do about a review; each wants a reason. */
export const Moderate = ({ reviewId, verdicts }: ModerateProps) => {
  const trpc = useTRPC()
  const router = useRouter()
  const moderate = useMutation(trpc.reviewsAdmin.moderate.mutationOptions())
  const send = (verdict: Verdict) => async (reason: string) => {
    try {
      await moderate.mutateAsync({ reviewId, verdict, reason })
      router.refresh()
      return true
    } catch {
      return false
    }
  }
  return verdicts.map((verdict) => (
    <StaffForm
      key={verdict}
      label={words[verdict].label}
      confirm={words[verdict].confirm}
      tone={verdict === "hide" ? "danger" : "brand"}
      problem={moderate.isError ? reviewProblem(moderate.error) : null}
      busy={moderate.isPending}
      onSend={send(verdict)}
    >
      <p>{words[verdict].does}</p>
    </StaffForm>
  ))
}
