"use client"

import { Button } from "@haat/ui/actions"
import { useSearchParam } from "@haat/ui/location"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Check, ShoppingBag } from "lucide-react"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { useTRPC } from "../../trpc/client.tsx"
import { changeHeader } from "../../trpc/header-state.tsx"
import { useSkuOptions } from "../../trpc/sku-options.tsx"
import { sayRefusal } from "./cart-words.rule.ts"
import { tellOtherTabs } from "./other-tabs.client.tsx"
import type { Seen } from "./seen/seen.rule.ts"

type BuyPanelProps = { readonly seen: Seen; readonly skus: readonly string[] }

/** Why it can't be bought right now, as the button says it; null while it can, or nobody knows yet. */
const useObstacle = (sku: string, skus: readonly string[]): string | null => {
  const { data } = useSkuOptions(sku, skus).query
  if (data === undefined || data.options.length > 0) return null
  return data.inStock ? "Doesn’t reach you" : "Sold out"
}

const useAdd = (onProblem: (problem: string) => void) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const setCount = (change: (count: number) => number) =>
    changeHeader((state) => ({ ...state, cartCount: change(state.cartCount) }))
  return useMutation(
    trpc.basket.add.mutationOptions({
      onMutate: ({ quantity }) => setCount((count) => count + quantity),
      onSuccess: (view) => {
        setCount(() => view.count)
        queries.setQueryData(trpc.basket.view.queryKey(), view)
        tellOtherTabs()
      },
      onError: (error, { quantity }) => {
        setCount((count) => Math.max(0, count - quantity))
        onProblem(sayRefusal(error.data?.refusal ?? null))
      },
    }),
  )
}

/** For the empty cart's way on; on this device alone, and of no hurry. */
const useRemembered = ({ slug, title, imageUrl }: Seen) =>
  useEffect(() => {
    void import("./seen/remember.client.tsx").then(({ remember }) => remember({ slug, title, imageUrl }))
  }, [slug, title, imageUrl])

const shownForMs = 2500

/** Adds at once to the eye and takes it back with a reason when the shop can't. */
export const BuyPanel = ({ seen, skus }: BuyPanelProps) => {
  useRemembered(seen)
  const asked = useSearchParam("sku")
  const sku = skus.find((one) => one === asked) ?? skus[0] ?? ""
  const obstacle = useObstacle(sku, skus)
  const [added, setAdded] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const router = useRouter()
  const add = useAdd((text) => {
    setAdded(false)
    setProblem(text)
  })
  useEffect(() => {
    if (!added) return
    const timer = setTimeout(() => setAdded(false), shownForMs)
    return () => clearTimeout(timer)
  }, [added])
  const put = (then?: () => void) => {
    setProblem(null)
    setAdded(true)
    add.mutate({ sku, quantity: 1 }, then ? { onSuccess: then } : {})
  }
  return (
    <div className="space-y-3">
      <div
        data-buy-bar=""
        className="fixed inset-x-0 bottom-0 z-30 flex gap-2.5 border-t border-line bg-paper/95 p-3 backdrop-blur sm:static sm:border-0 sm:bg-transparent sm:p-0 sm:backdrop-blur-none"
      >
        <Button size="lg" className="flex-1" disabled={sku === "" || obstacle !== null} onClick={() => put()}>
          {added ? (
            <Check className="size-5" aria-hidden="true" />
          ) : (
            <ShoppingBag className="size-5" aria-hidden="true" />
          )}
          {obstacle ?? (added ? "Added" : "Add to cart")}
        </Button>
        {obstacle === null ? (
          <Button
            size="lg"
            tone="marigold"
            className="flex-1"
            disabled={sku === ""}
            onClick={() => put(() => router.push("/checkout"))}
          >
            Buy now
          </Button>
        ) : null}
      </div>
      <p role="status" className="sr-only">
        {added ? `${seen.title} is in your cart` : ""}
      </p>
      {problem ? (
        <p role="alert" className="rounded-lg bg-madder-soft px-4 py-3 text-sm font-medium">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
