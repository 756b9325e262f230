"use client"

import { Button } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { useSearchParam } from "@haat/ui/location"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Bell, BellRing } from "lucide-react"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../trpc/client.tsx"
import { useHeaderState } from "../../trpc/header-state.tsx"
import { addressProblem, watchProblem } from "./watch-words.rule.ts"

type AskProps = { readonly sku: string; readonly pincode: string }

const useAsk = (onDone: () => void) => {
  const trpc = useTRPC()
  const [problem, setProblem] = useState<string | null>(null)
  const ask = useMutation(
    trpc.notification.watch.mutationOptions({
      onMutate: () => setProblem(null),
      onSuccess: onDone,
      onError: (error) => setProblem(watchProblem(error.data?.refusal ?? null)),
    }),
  )
  return { ask, problem }
}

const Problem = ({ text }: { readonly text: string | null }) =>
  text ? (
    <p role="alert" className="text-madder">
      {text}
    </p>
  ) : null

/** One click: the account's address is known. */
const AskAsCustomer = ({ sku, pincode }: AskProps) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const again = () => void queries.invalidateQueries({ queryKey: trpc.notification.watches.queryKey() })
  const { data } = useQuery(trpc.notification.watches.queryOptions())
  const { ask, problem } = useAsk(again)
  const end = useMutation(trpc.notification.endWatch.mutationOptions({ onSettled: again }))
  const watch = data?.find((one) => one.sku === sku && one.pincode === pincode && one.state === "WAITING")
  return (
    <div className="space-y-2">
      <div role="status">
        {watch ? (
          <p className="flex gap-2">
            <BellRing className="mt-0.5 size-4 shrink-0 text-leaf" aria-hidden="true" />
            We mail you as soon as it can come to {pincode}.
          </p>
        ) : null}
      </div>
      {watch ? (
        <Button
          tone="plain"
          size="sm"
          className="min-h-11"
          busy={end.isPending}
          onClick={() => end.mutate({ watchId: watch.id })}
        >
          Don’t tell me
        </Button>
      ) : (
        <Button
          tone="plain"
          className="min-h-11"
          busy={ask.isPending}
          disabled={data === undefined}
          onClick={() => ask.mutate({ sku, pincode })}
        >
          <Bell className="size-4" aria-hidden="true" /> Notify me when it’s back
        </Button>
      )}
      <Problem text={problem} />
    </div>
  )
}

/** By mail, once its mailbox has said yes. The answer is the same for every address. */
const AskAsGuest = ({ sku, pincode }: AskProps) => {
  const [email, setEmail] = useState("")
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const { ask, problem } = useAsk(() => setSent(true))
  const wrong = addressProblem(email)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong) document.getElementById("notify-email")?.focus()
    else ask.mutate({ sku, pincode, email: email.trim() })
  }
  if (sent)
    return (
      <p role="status" className="flex gap-2">
        <BellRing className="mt-0.5 size-4 shrink-0 text-leaf" aria-hidden="true" />
        <span>
          Look into the mailbox of {email.trim()}: say yes there, and we write once more, when it can come to{" "}
          {pincode}.
        </span>
      </p>
    )
  return (
    <form noValidate onSubmit={submit} className="space-y-2">
      <Field
        id="notify-email"
        label="E-mail"
        type="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        error={tried ? (wrong ?? undefined) : undefined}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Button type="submit" tone="plain" className="min-h-11" busy={ask.isPending}>
        <Bell className="size-4" aria-hidden="true" /> Notify me when it’s back
      </Button>
      <Problem text={problem} />
    </form>
  )
}

/** Offers to tell when the chosen variant can come to the pincode in force. */
export const NotifyMe = ({ skus }: { readonly skus: readonly string[] }) => {
  const asked = useSearchParam("sku")
  const { data } = useHeaderState()
  const sku = skus.find((one) => one === asked) ?? skus[0]
  if (data === undefined || sku === undefined) return null
  const Ask = data.customer ? AskAsCustomer : AskAsGuest
  return <Ask key={`${sku} ${data.pincode}`} sku={sku} pincode={data.pincode} />
}
