"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import Link from "next/link"
import { useState } from "react"
import { AccountCard } from "./account-card.view.tsx"
import { newPasswordProblem } from "./credentials.rule.ts"
import { useAuthForm } from "./use-auth-form.client.tsx"

/** The page behind the letter's link. Its token works once. */
export const ResetPassword = ({ token }: { readonly token: string }) => {
  const [password, setPassword] = useState("")
  const problem = newPasswordProblem(password)
  const form = useAuthForm({
    problems: problem === null ? {} : { password: problem },
    asked: { path: "reset-password", body: { newPassword: password, token } },
  })
  if (form.done)
    return (
      <AccountCard title="Your new password holds">
        <p role="status">Every device that was signed in is signed out. Sign in with the new password.</p>
        <Link href="/sign-in" className={buttonClass({ size: "lg", block: true })}>
          Sign in
        </Link>
      </AccountCard>
    )
  return (
    <AccountCard title="Choose a new password" refused={form.refused}>
      <form onSubmit={form.submit} noValidate className="space-y-4">
        <Field
          id="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters."
          value={password}
          error={form.shown.password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="submit" size="lg" block busy={form.busy}>
          Keep this password
        </Button>
      </form>
    </AccountCard>
  )
}
