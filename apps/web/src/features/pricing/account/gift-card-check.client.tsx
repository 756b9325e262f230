"use client"

import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const problems: Readonly<Record<string, string>> = {
  GIFT_CARD_NOT_VALID: "This code can’t be used. Check its 16 letters and digits.",
  TOO_MANY_REQUESTS: "That were many tries. Wait some minutes, then try again.",
}

/** What is left on a gift card. */
export const GiftCardCheck = () => {
  const trpc = useTRPC()
  const [code, setCode] = useState("")
  const check = useMutation(trpc.pricing.giftCard.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== "") check.mutate({ code })
  }
  const problem = check.error
    ? (problems[check.error.data?.refusal?.code ?? ""] ?? "That didn’t go through. Try again.")
    : undefined
  return (
    <section aria-labelledby="gift-cards" className="max-w-md space-y-4">
      <h2 id="gift-cards" className="text-xl">
        Gift cards
      </h2>
      <form onSubmit={submit} className="space-y-3">
        <Field
          id="gift-card"
          label="Code of the card"
          hint="You enter it at checkout, too; here you see what is left on it."
          value={code}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={problem}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" tone="plain" busy={check.isPending}>
          Show what is left
        </Button>
      </form>
      <div role="status">
        {check.data ? (
          <Notice tone="good" title={`${formatMinor(check.data.availableMinor)} left`}>
            <p>
              Card ending in {check.data.lastFour},{" "}
              {check.data.expiresAt
                ? `to be used until ${day.format(check.data.expiresAt)}`
                : "without an end"}
              .
            </p>
          </Notice>
        ) : null}
      </div>
    </section>
  )
}
