"use client"

import { Badge, Notice, Skeleton } from "@haat/ui/feedback"
import { useSearchParam } from "@haat/ui/location"
import { formatDays, formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import { RefreshCw, Truck, Zap } from "lucide-react"
import Link from "next/link"
import { useTRPC } from "../../trpc/client.tsx"
import { useHeaderState } from "../../trpc/header-state.tsx"
import { orderWithin, stockState } from "./order-by.rule.ts"
import { PincodeForm } from "./pincode-form.client.tsx"
import type { Alternative } from "./sku-options.rule.ts"

type BoxVariant = { readonly sku: string; readonly label: string }
type DeliveryBoxProps = { readonly variants: readonly BoxVariant[] }

type Option = {
  readonly service: "standard" | "express"
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
  readonly orderBy: Date
}

const OptionLine = ({ option, nowMs }: { readonly option: Option; readonly nowMs: number }) => {
  const Icon = option.service === "express" ? Zap : Truck
  const left = orderWithin(option.orderBy.getTime(), nowMs)
  return (
    <li className="flex gap-3 py-2.5">
      <Icon className="mt-0.5 size-5 shrink-0 text-leaf" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p>
          <strong>{formatDays(option.earliest, option.latest)}</strong>{" "}
          <span className="text-sm text-muted">{option.service === "express" ? "express" : "standard"}</span>
        </p>
        {left ? <p className="text-sm text-muted">Order within {left}</p> : null}
      </div>
      <p className="font-semibold">
        {option.feeMinor === 0 ? <span className="text-leaf">Free</span> : formatMinor(option.feeMinor)}
      </p>
    </li>
  )
}

const useOptions = (sku: string, variants: readonly BoxVariant[]) => {
  const trpc = useTRPC()
  const { data: header } = useHeaderState()
  const pincode = header?.pincode ?? ""
  const options = useQuery(
    trpc.delivery.options.queryOptions(
      {
        sku,
        pincode,
        others: variants
          .map((one) => one.sku)
          .filter((one) => one !== sku)
          .slice(0, 60),
      },
      { enabled: header !== undefined, refetchInterval: 60_000 },
    ),
  )
  return { pincode, query: options }
}

type OptionsProps = {
  readonly data:
    | { readonly options: readonly Option[]; readonly alternatives: readonly Alternative[] }
    | undefined
  readonly isError: boolean
  readonly refetch: () => Promise<unknown>
  readonly dataUpdatedAt: number
  readonly pincode: string
  readonly variants: readonly BoxVariant[]
}

/** Says so, and what of the same product does come. */
const Undeliverable = ({ data, pincode, variants }: Pick<OptionsProps, "data" | "pincode" | "variants">) => (
  <div className="space-y-2 pt-1 text-sm">
    <p>Not deliverable to {pincode} right now. Try another pincode, or keep it on your wishlist.</p>
    {data && data.alternatives.length > 0 ? (
      <>
        <p className="font-semibold">These come to {pincode}:</p>
        <ul className="space-y-1">
          {data.alternatives.map(({ sku, earliest, latest }) => (
            <li key={sku}>
              <Link
                href={{ query: { sku } }}
                scroll={false}
                className="inline-flex min-h-9 items-center font-semibold text-brand underline"
              >
                {variants.find((one) => one.sku === sku)?.label || sku}
              </Link>{" "}
              {formatDays(earliest, latest)}
            </li>
          ))}
        </ul>
      </>
    ) : null}
  </div>
)

const Options = ({ data, isError, refetch, dataUpdatedAt, pincode, variants }: OptionsProps) => {
  if (data && data.options.length > 0)
    return (
      <ul className="divide-y divide-line">
        {data.options.map((option) => (
          <OptionLine key={option.service} option={option} nowMs={dataUpdatedAt} />
        ))}
      </ul>
    )
  if (data) return <Undeliverable data={data} pincode={pincode} variants={variants} />
  if (isError)
    return (
      <Notice tone="warn">
        <p>We couldn’t work out the dates.</p>
        <button
          type="button"
          className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-brand"
          onClick={() => void refetch()}
        >
          <RefreshCw className="size-4" aria-hidden="true" /> Try again
        </button>
      </Notice>
    )
  return (
    <div className="space-y-2 pt-2">
      <Skeleton className="h-6 w-3/4" />
      <Skeleton className="h-6 w-2/3" />
    </div>
  )
}

/** When the chosen variant comes to the chosen pincode, and what that costs. */
export const DeliveryBox = ({ variants }: DeliveryBoxProps) => {
  const asked = useSearchParam("sku")
  const sku = (variants.find((one) => one.sku === asked) ?? variants[0])?.sku ?? ""
  const { pincode, query } = useOptions(sku, variants)
  const { data } = query
  const stock = data ? stockState(data.available) : null
  return (
    <section
      aria-labelledby="delivery"
      className="min-h-52 space-y-2 rounded-xl bg-surface p-4 ring-1 ring-line sm:p-5"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="delivery" className="text-lg">
          Delivery
        </h2>
        <div aria-live="polite">{stock ? <Badge tone={stock.tone}>{stock.text}</Badge> : null}</div>
      </div>
      <PincodeForm key={pincode} current={pincode} />
      <Options {...query} pincode={pincode} variants={variants} />
    </section>
  )
}
