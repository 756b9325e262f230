"use client"

import { Button } from "@haat/ui/actions"
import { useEffect, useRef } from "react"
import { AccountCard } from "./account-card.view.tsx"
import { useAuthCall } from "./use-auth-form.client.tsx"

type LetterSentProps = {
  readonly email: string
  /** What the letter is for, in one sentence. */
  readonly purpose: string
  readonly again: { readonly path: string; readonly body: object }
  readonly onOther: () => void
}

/** After a letter was asked for: the same words whether there is an account behind the address or not. */
export const LetterSent = ({ email, purpose, again, onOther }: LetterSentProps) => {
  const { ask, busy, done, refused } = useAuthCall()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  return (
    <div ref={card} tabIndex={-1} className="outline-none">
      <AccountCard title="Look into your mail" refused={refused}>
        <p>
          We are sending a letter to <strong className="break-all">{email}</strong>. {purpose}
        </p>
        <p className="text-sm text-muted">
          It takes a minute at most. If nothing comes, look among the unwanted mail and check the address for
          a typing error.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button tone="plain" busy={busy} onClick={() => void ask(again)}>
            Send it again
          </Button>
          <Button tone="quiet" onClick={onOther}>
            Another address
          </Button>
        </div>
        <p role="status" className="text-sm text-muted">
          {done ? "It is on its way again." : ""}
        </p>
      </AccountCard>
    </div>
  )
}
