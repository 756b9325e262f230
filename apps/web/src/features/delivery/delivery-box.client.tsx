"use client"

import { Badge, Notice, Skeleton } from "@haat/ui/feedback"
import { useSearchParam } from "@haat/ui/location"
import { formatDays, formatMinor } from "@haat/ui/product"
import { RefreshCw, Truck, Zap } from "lucide-react"
import type { ReactNode } from "react"
import { useSkuOptions } from "../../trpc/sku-options.tsx"
import { lookAgainMs, orderWithin, stockState } from "./order-by.rule.ts"
import { PincodeForm } from "./pincode-form.client.tsx"
import { Undeliverable, type UndeliverableFacts } from "./undeliverable.client.tsx"

export type BoxVariant = { readonly sku: string; readonly label: string }
type DeliveryBoxProps = {
  readonly variants: readonly BoxVariant[]
  /** What to look at where none of it comes: another room's, brought by the page and made only then. */
  readonly instead: ReactNode
  /** How to be told when it can come, where it can't. */
  readonly notify: ReactNode
  /** What holds for every order: returns, how to pay. */
  readonly policies: ReactNode
}

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

type OptionsProps = {
  readonly data:
    | (UndeliverableFacts & { readonly options: readonly Option[]; readonly asOf: Date })
    | undefined
  readonly isError: boolean
  readonly refetch: () => Promise<unknown>
  readonly pincode: string
  readonly variants: readonly BoxVariant[]
  readonly instead: ReactNode
  readonly notify: ReactNode
}

const Options = ({ data, isError, refetch, ...rest }: OptionsProps) => {
  if (data && data.options.length > 0)
    return (
      <ul className="divide-y divide-line">
        {data.options.map((option) => (
          <OptionLine key={option.service} option={option} nowMs={data.asOf.getTime()} />
        ))}
      </ul>
    )
  if (data) return <Undeliverable {...rest} facts={data} />
  if (isError)
    return (
      <Notice tone="warn">
        <p>We couldn’t work out the dates.</p>
        <button
          type="button"
          className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-brand pointer-coarse:min-h-11"
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
export const DeliveryBox = ({ variants, instead, notify, policies }: DeliveryBoxProps) => {
  const asked = useSearchParam("sku")
  const skus = variants.map((one) => one.sku)
  const sku = skus.find((one) => one === asked) ?? skus[0] ?? ""
  const { pincode, query } = useSkuOptions(sku, skus, lookAgainMs)
  const { data } = query
  const stock = data ? stockState(data) : null
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
      <Options {...query} pincode={pincode} variants={variants} instead={instead} notify={notify} />
      {policies}
    </section>
  )
}
