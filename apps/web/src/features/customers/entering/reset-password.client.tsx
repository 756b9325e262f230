"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import Link from "next/link"
import { type FormEvent, useState } from "react"
import { callAuth } from "../session.client.tsx"
import { AccountCard } from "./account-card.view.tsx"
import { authProblem, newPasswordProblem } from "./credentials.rule.ts"

/** The page behind the letter's link. Its token works once. */
export const ResetPassword = ({ token }: { readonly token: string }) => {
  const [password, setPassword] = useState("")
  const [state, setState] = useState<"typing" | "busy" | "done">("typing")
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const problem = newPasswordProblem(password)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem) return document.getElementById("password")?.focus()
    setState("busy")
    setRefused(null)
    const answer = await callAuth("reset-password", { newPassword: password, token })
    setState(answer.ok ? "done" : "typing")
    if (!answer.ok) setRefused(authProblem(answer))
  }
  if (state === "done")
    return (
      <AccountCard title="Your new password holds">
        <p role="status">Every device that was signed in is signed out. Sign in with the new password.</p>
        <Link href="/sign-in" className={buttonClass({ size: "lg", block: true })}>
          Sign in
        </Link>
      </AccountCard>
    )
  return (
    <AccountCard title="Choose a new password" refused={refused}>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
        <Field
          id="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters."
          value={password}
          error={tried ? (problem ?? undefined) : undefined}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="submit" size="lg" block busy={state === "busy"}>
          Keep this password
        </Button>
      </form>
    </AccountCard>
  )
}
