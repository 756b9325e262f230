"use client"

import type { NearPlace } from "@haat/domain/delivery"
import { Button } from "@haat/ui/actions"
import { formatDays } from "@haat/ui/product"
import Link from "next/link"
import { type ReactNode, useState } from "react"
import type { BackOn } from "./back-on.rule.ts"
import { useSetPincode } from "./set-pincode.client.tsx"
import type { Alternative } from "./sku-options.rule.ts"

export type UndeliverableFacts = {
  readonly inStock: boolean
  readonly alternatives: readonly Alternative[]
  readonly nearest: NearPlace | null
  readonly backOn: BackOn | null
}

type UndeliverableProps = {
  readonly facts: UndeliverableFacts
  readonly pincode: string
  readonly variants: readonly { readonly sku: string; readonly label: string }[]
  /** How to be told when it can come: another room's. */
  readonly notify: ReactNode
  /** What else there is, made only where it is shown. */
  readonly instead: ReactNode
}

/** Further away nobody goes to fetch it. */
const nearKm = 500
const kilometers = new Intl.NumberFormat("en-IN")

const Variants = ({ facts, pincode, variants }: UndeliverableProps) =>
  facts.alternatives.length === 0 ? null : (
    <div>
      <p className="font-semibold">These come to {pincode}:</p>
      <ul className="space-y-1">
        {facts.alternatives.map(({ sku, earliest, latest }) => (
          <li key={sku}>
            <Link
              href={{ query: { sku } }}
              scroll={false}
              className="inline-flex min-h-9 items-center font-semibold text-brand underline pointer-coarse:min-h-11"
            >
              {variants.find((one) => one.sku === sku)?.label || sku}
            </Link>{" "}
            {formatDays(earliest, latest)}
          </li>
        ))}
      </ul>
    </div>
  )

const Nearest = ({ place: { pincode, city, km } }: { readonly place: NearPlace }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const { save, isPending } = useSetPincode(() => setProblem(null), setProblem)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-sunk px-3 py-2">
      <p>
        The nearest place it comes to is{" "}
        <strong>
          {city} {pincode}
        </strong>
        , {kilometers.format(km)} km away.
      </p>
      <Button tone="plain" size="sm" className="min-h-11" busy={isPending} onClick={() => save(pincode)}>
        Deliver there
      </Button>
      {problem ? (
        <p role="alert" className="w-full text-madder">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

const Back = ({ on, earliest, latest }: BackOn) => (
  <p className="rounded-lg bg-leaf-soft px-3 py-2">
    <strong>Back on {formatDays(on, on)}.</strong> Ordered that day, it would come{" "}
    {formatDays(earliest, latest)}.
  </p>
)

/** Says that it can't come, or is gone, and what does come: other variants, the nearest place, other products. */
export const Undeliverable = (props: UndeliverableProps) => {
  const { facts, pincode, notify, instead } = props
  return (
    <div className="space-y-3 pt-1 text-sm">
      <p>{facts.inStock ? `Not deliverable to ${pincode} right now.` : "Sold out in every warehouse."}</p>
      {facts.backOn ? <Back {...facts.backOn} /> : null}
      {notify}
      <Variants {...props} />
      {facts.nearest && facts.nearest.km <= nearKm ? <Nearest place={facts.nearest} /> : null}
      {facts.alternatives.length === 0 ? instead : null}
    </div>
  )
}
