"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { useState } from "react"
import { AccountCard } from "./account-card.view.tsx"
import { emailProblem } from "./credentials.rule.ts"
import { LetterSent } from "./letter-sent.client.tsx"
import { useAuthForm } from "./use-auth-form.client.tsx"

/** Asks for the letter with the link; says nothing of whether there is such an account. */
export const ForgotPassword = () => {
  const [typed, setTyped] = useState("")
  const email = typed.trim()
  const problem = emailProblem(typed)
  const asked = { path: "request-password-reset", body: { email } }
  const form = useAuthForm({ problems: problem === null ? {} : { email: problem }, asked })
  if (form.done)
    return (
      <LetterSent
        email={email}
        purpose="If there is an account with this address, its link lets you choose a new password."
        again={asked}
        onOther={form.reopen}
      />
    )
  return (
    <AccountCard title="Choose a new password" refused={form.refused}>
      <p className="text-muted">Tell us the address of your account, and we send you a link.</p>
      <form onSubmit={form.submit} noValidate className="space-y-4">
        <Field
          id="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          value={typed}
          error={form.shown.email}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" size="lg" block busy={form.busy}>
          Send me the link
        </Button>
      </form>
    </AccountCard>
  )
}
