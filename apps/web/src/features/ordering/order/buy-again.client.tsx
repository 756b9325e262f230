"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { notAddedWords } from "./order-words.rule.ts"

type BuyAgainProps = {
  readonly order: OrderView
  readonly onProblem: (problem: string | null) => void
}

/** Puts an order's items into the cart once more; what isn't sold any more is named, the rest is there. */
export const BuyAgain = ({ order, onProblem }: BuyAgainProps) => {
  const trpc = useTRPC()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const add = useMutation(trpc.basket.add.mutationOptions())
  const start = async () => {
    setBusy(true)
    onProblem(null)
    const missed: string[] = []
    for (const { sku, quantity, title } of order.lines) {
      try {
        await add.mutateAsync({ sku, quantity })
      } catch {
        missed.push(title)
      }
    }
    setBusy(false)
    const words = missed.length > 0 ? notAddedWords(missed, order.lines.length) : null
    if (missed.length === order.lines.length) return onProblem(words)
    if (words) toast({ text: words })
    router.push("/cart")
  }
  return (
    <Button tone="plain" busy={busy} onClick={() => void start()}>
      Buy again
    </Button>
  )
}
