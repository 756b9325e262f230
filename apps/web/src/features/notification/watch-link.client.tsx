"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { useMutation } from "@tanstack/react-query"
import Link from "next/link"
import { useState } from "react"
import { useTRPC } from "../../trpc/client.tsx"
import { type WatchState, watchProblem, watchStateText } from "./watch-words.rule.ts"

type WatchLinkProps = {
  readonly token: string
  readonly initial: WatchState
  readonly pincode: string
  readonly href: string | null
}

type Failed = { readonly refusal?: { readonly code: string } | null } | null | undefined

/** Confirms or ends what a mail's link is about. Opening the link alone does nothing: programs look into mails, too. */
export const WatchLink = ({ token, initial, pincode, href }: WatchLinkProps) => {
  const trpc = useTRPC()
  const [state, setState] = useState<WatchState | "ENDED">(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const onError = (error: { readonly data?: Failed }) => setProblem(watchProblem(error.data?.refusal ?? null))
  const confirm = useMutation(
    trpc.notification.confirmWatch.mutationOptions({ onSuccess: (watch) => setState(watch.state), onError }),
  )
  const end = useMutation(
    trpc.notification.endWatchOf.mutationOptions({ onSuccess: () => setState("ENDED"), onError }),
  )
  return (
    <div className="space-y-4">
      <div role="status">
        {state === "ENDED" ? <Notice tone="info" title="Ended. Your address is forgotten." /> : null}
        {state === "WAITING" || state === "TOLD" ? (
          <Notice tone="good" title={watchStateText(state, pincode)} />
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className="text-madder">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {state === "UNCONFIRMED" ? (
          <Button size="lg" busy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
            Yes, tell me
          </Button>
        ) : null}
        {state === "ENDED" ? null : (
          <Button tone="plain" size="lg" busy={end.isPending} onClick={() => end.mutate({ token })}>
            {state === "UNCONFIRMED" ? "No, forget my address" : "End it and forget my address"}
          </Button>
        )}
        {href ? (
          <Link href={href} className={buttonClass({ tone: "plain", size: "lg" })}>
            See the product
          </Link>
        ) : null}
      </div>
    </div>
  )
}
