"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { type FormEvent, useState } from "react"
import { callAuth } from "../session.client.tsx"
import { AccountCard } from "./account-card.view.tsx"
import { authProblem, emailProblem } from "./credentials.rule.ts"
import { LetterSent } from "./letter-sent.client.tsx"

const path = "request-password-reset"

/** Asks for the letter with the link; says nothing of whether there is such an account. */
export const ForgotPassword = () => {
  const [email, setEmail] = useState("")
  const [state, setState] = useState<"typing" | "busy" | "written">("typing")
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const problem = emailProblem(email)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem) return document.getElementById("email")?.focus()
    setState("busy")
    setRefused(null)
    const answer = await callAuth(path, { email: email.trim() })
    setState(answer.ok ? "written" : "typing")
    if (!answer.ok) setRefused(authProblem(answer))
  }
  if (state === "written")
    return (
      <LetterSent
        email={email.trim()}
        purpose="If there is an account with this address, its link lets you choose a new password."
        again={{ path, body: { email: email.trim() } }}
        onOther={() => setState("typing")}
      />
    )
  return (
    <AccountCard title="Choose a new password" refused={refused}>
      <p className="text-muted">Tell us the address of your account, and we send you a link.</p>
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
        <Field
          id="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          value={email}
          error={tried ? (problem ?? undefined) : undefined}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Button type="submit" size="lg" block busy={state === "busy"}>
          Send me the link
        </Button>
      </form>
    </AccountCard>
  )
}
