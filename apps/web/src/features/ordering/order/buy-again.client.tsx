"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPCClient } from "../../../trpc/client.tsx"
import { notAddedWords } from "./order-words.rule.ts"
import { missingUnits } from "./put-back.rule.ts"

type BuyAgainProps = {
  readonly order: OrderView
  readonly onProblem: (problem: string | null) => void
}

/**
 * Puts an order's items into the cart once more; what isn't sold any more is named, the rest is there. An order that
 * was never paid only fills up the cart, where its items may still be.
 */
export const BuyAgain = ({ order, onProblem }: BuyAgainProps) => {
  const client = useTRPCClient()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const wasPaid = order.placedAt !== null
  const start = async () => {
    setBusy(true)
    onProblem(null)
    const held = wasPaid ? [] : (await client.basket.view.query().catch(() => null))?.lines
    const missed: string[] = []
    for (const { sku, quantity, title } of missingUnits(order.lines, held ?? [])) {
      await client.basket.add.mutate({ sku, quantity }).catch(() => missed.push(title))
    }
    setBusy(false)
    const words = missed.length > 0 ? notAddedWords(missed, order.lines.length) : null
    if (missed.length === order.lines.length) return onProblem(words)
    if (words) toast({ text: words })
    router.push("/cart")
  }
  return (
    <Button tone="plain" busy={busy} onClick={() => void start()}>
      {wasPaid ? "Buy again" : "Back to the cart"}
    </Button>
  )
}
