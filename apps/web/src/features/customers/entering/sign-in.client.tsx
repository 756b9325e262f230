"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import Link from "next/link"
import { useState } from "react"
import { AccountCard } from "./account-card.view.tsx"
import { type Credentials, credentialProblems } from "./credentials.rule.ts"
import { LetterSent } from "./letter-sent.client.tsx"
import { useAuthForm } from "./use-auth-form.client.tsx"

type SignInProps = { readonly mode: "sign-in" | "sign-up"; readonly next: string }

const linkStyle =
  "tap-area inline-flex min-h-6 items-center font-semibold text-brand underline underline-offset-4"

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

/** Where the letter's link leads once it has worked. */
const confirmedAt = (next: string): string => `/confirm-email?next=${encodeURIComponent(next)}`

/** Signing in ends with a whole page load: the cart, the wishlist and every page are the customer's from here on. */
const useSignIn = ({ mode, next }: SignInProps) => {
  const [typed, setTyped] = useState<Credentials>({ name: "", email: "", password: "" })
  const { password, ...others } = typed
  const [email, name] = [others.email.trim(), others.name.trim()]
  const body = { email, password, callbackURL: confirmedAt(next) }
  const signsUp = mode === "sign-up"
  const form = useAuthForm<keyof Credentials>({
    problems: credentialProblems(mode, typed),
    asked: { path: `${mode}/email`, body: signsUp ? { ...body, name } : body },
    ...(signsUp ? {} : { leave: () => window.location.assign(next) }),
  })
  return { ...form, typed, setTyped }
}

export const SignIn = (props: SignInProps) => {
  const { typed, setTyped, shown, busy, done, reopen, refused, submit } = useSignIn(props)
  const { mode, next } = props
  const { title, button, other, ask, otherText } = words[mode]
  const set = (change: Partial<Credentials>) => setTyped({ ...typed, ...change })
  if (done)
    return (
      <LetterSent
        email={typed.email.trim()}
        purpose="Its link confirms the address and signs you in; your cart comes along."
        again={{
          path: "send-verification-email",
          body: { email: typed.email.trim(), callbackURL: confirmedAt(next) },
        }}
        onOther={reopen}
      />
    )
  return (
    <AccountCard title={title} refused={refused}>
      <form onSubmit={submit} noValidate className="space-y-4">
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
      {mode === "sign-in" ? (
        <p className="text-sm">
          <Link href="/forgot-password" className={linkStyle}>
            Forgot your password?
          </Link>
        </p>
      ) : null}
      <p className="text-sm text-muted">
        {ask}{" "}
        <Link href={`${other}?next=${encodeURIComponent(next)}`} className={linkStyle}>
          {otherText}
        </Link>
        . You don’t need one to order.
      </p>
    </AccountCard>
  )
}
