"use client"

import type { Verdict } from "@haat/domain/catalog"
import { StaffForm } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTRPC } from "../../../trpc/client.tsx"
import { questionProblem } from "./question-words.rule.ts"

type JudgeProps = {
  readonly questionId: string
  /** Null: the question with all its answers. */
  readonly answerId: string | null
  readonly verdicts: readonly Verdict[]
}

const labels: Readonly<Record<Verdict, string>> = { hide: "Hide", keep: "Keep", restore: "Show" }

/** What staff may do about a question or an answer; each wants a reason. */
export const JudgeQuestion = ({ questionId, answerId, verdicts }: JudgeProps) => {
  const router = useRouter()
  const judge = useMutation(useTRPC().questionsAdmin.moderate.mutationOptions())
  const what = answerId === null ? "the question" : "the answer"
  const send = (verdict: Verdict) => (reason: string) =>
    judge.mutateAsync({ questionId, answerId, verdict, reason }).then(
      () => {
        router.refresh()
        return true
      },
      () => false,
    )
  return (
    <div className="flex flex-wrap gap-2">
      {verdicts.map((verdict) => (
        <StaffForm
          key={verdict}
          label={`${labels[verdict]} ${what}`}
          confirm={labels[verdict]}
          tone={verdict === "hide" ? "danger" : "brand"}
          problem={judge.isError ? questionProblem(judge.error) : null}
          busy={judge.isPending}
          onSend={send(verdict)}
        />
      ))}
    </div>
  )
}
