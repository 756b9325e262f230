"use client"

import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import Link from "next/link"
import { type FormEvent, useState } from "react"
import { authProblem, type Credentials, credentialProblems } from "./credentials.rule.ts"
import { callAuth } from "./session.client.tsx"

type SignInProps = { readonly mode: "sign-in" | "sign-up"; readonly next: string }

const words = {
  "sign-in": {
    title: "Sign in",
    button: "Sign in",
    other: "/sign-up",
    ask: "New here?",
    otherText: "Create an account",
  },
  "sign-up": {
    title: "Create an account",
    button: "Create account",
    other: "/sign-in",
    ask: "Have an account?",
    otherText: "Sign in",
  },
} as const

const useSignIn = ({ mode, next }: SignInProps) => {
  const [typed, setTyped] = useState<Credentials>({ name: "", email: "", password: "" })
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const problems = credentialProblems(mode, typed)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    const first = Object.keys(problems)[0]
    if (first) return document.getElementById(first)?.focus()
    setBusy(true)
    setRefused(null)
    const { name, email, password } = typed
    const body = { email: email.trim(), password, ...(mode === "sign-up" ? { name: name.trim() } : {}) }
    const answer = await callAuth(`${mode}/email`, body)
    // A whole page load: the cart, the wishlist and every page are the customer's from here on.
    if (answer.ok) return window.location.assign(next)
    setBusy(false)
    setRefused(authProblem(answer))
  }
  return { typed, setTyped, shown: sent ? problems : {}, busy, refused, submit }
}

export const SignIn = (props: SignInProps) => {
  const { typed, setTyped, shown, busy, refused, submit } = useSignIn(props)
  const { mode, next } = props
  const { title, button, other, ask, otherText } = words[mode]
  const set = (change: Partial<Credentials>) => setTyped({ ...typed, ...change })
  return (
    <div className="mx-auto max-w-md space-y-5 rounded-2xl bg-surface p-6 shadow-mid ring-1 ring-line sm:p-8">
      <h1 className="text-2xl">{title}</h1>
      {refused ? (
        <div role="alert">
          <Notice tone="bad">
            <p>{refused}</p>
          </Notice>
        </div>
      ) : null}
      <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
        {mode === "sign-up" ? (
          <Field
            id="name"
            label="Your name"
            autoComplete="name"
            value={typed.name}
            error={shown.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        ) : null}
        <Field
          id="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          value={typed.email}
          error={shown.email}
          onChange={({ target }) => set({ email: target.value })}
        />
        <Field
          id="password"
          label="Password"
          type="password"
          autoComplete={mode === "sign-in" ? "current-password" : "new-password"}
          hint={mode === "sign-up" ? "At least 8 characters." : undefined}
          value={typed.password}
          error={shown.password}
          onChange={({ target }) => set({ password: target.value })}
        />
        <Button type="submit" size="lg" block busy={busy}>
          {button}
        </Button>
      </form>
      <p className="text-sm text-muted">
        {ask}{" "}
        <Link
          href={`${other}?next=${encodeURIComponent(next)}`}
          className="inline-flex min-h-6 items-center font-semibold text-brand underline underline-offset-4"
        >
          {otherText}
        </Link>
        . You don’t need one to order.
      </p>
    </div>
  )
}
