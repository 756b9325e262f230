"use client"

import { type FormEvent, useState } from "react"
import { callAuth } from "../session.client.tsx"
import { authProblem } from "./credentials.rule.ts"

type Asked = { readonly path: string; readonly body: object }

/** One question to the account's door at a time, and why it stayed closed. `leave` goes elsewhere instead of being done. */
export const useAuthCall = (leave?: () => void) => {
  const [state, setState] = useState<"open" | "busy" | "done">("open")
  const [refused, setRefused] = useState<string | null>(null)
  const ask = async ({ path, body }: Asked): Promise<void> => {
    setState("busy")
    setRefused(null)
    const answer = await callAuth(path, body)
    if (answer.ok && leave) return leave()
    setState(answer.ok ? "done" : "open")
    if (!answer.ok) setRefused(authProblem(answer))
  }
  return { ask, busy: state === "busy", done: state === "done", refused, reopen: () => setState("open") }
}

type AuthForm<Name extends string> = {
  /** What is wrong with what is typed, by the id of its field; shown once somebody tried to send it. */
  readonly problems: Partial<Record<Name, string>>
  readonly asked: Asked
  readonly leave?: () => void
}

/** A form at the account's door: the first wrong field is gone to, else it is sent. */
export const useAuthForm = <Name extends string>({ problems, asked, leave }: AuthForm<Name>) => {
  const { ask, ...call } = useAuthCall(leave)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(problems)
    if (first === undefined) void ask(asked)
    else document.getElementById(first)?.focus()
  }
  const shown: Partial<Record<Name, string>> = tried ? problems : {}
  return { ...call, submit, shown }
}
