"use client"

import type { Product } from "@haat/domain/catalog"
import { RadioPills } from "@haat/ui/forms"
import { replaceSearchParam, useSearchParam } from "@haat/ui/location"
import { Price } from "@haat/ui/product"
import { useSkuOptions } from "../../trpc/sku-options.tsx"
import { chosenVariant, optionGroups } from "./variant-choice.rule.ts"

type VariantsProps = { readonly product: Pick<Product, "variants"> }

/** The chosen variant's price; another one comes with the address, without asking the server. */
export const VariantPrice = ({ product }: VariantsProps) => {
  const chosen = chosenVariant(product, useSearchParam("sku"))
  if (chosen === undefined) return null
  return (
    <div aria-live="polite">
      <Price priceMinor={chosen.offer.priceMinor} mrpMinor={chosen.offer.mrpMinor} size="page" />
      <p className="text-sm text-muted">Inclusive of all taxes (GST {chosen.gstRatePercent}%)</p>
    </div>
  )
}

/** Radio groups for colors and sizes. What isn't made stays visible, closed, with the reason; what is gone says so. */
export const VariantPicker = ({ product }: VariantsProps) => {
  const chosen = chosenVariant(product, useSearchParam("sku"))
  const skus = product.variants.map(({ sku }) => sku)
  const { data } = useSkuOptions(chosen?.sku ?? "", skus).query
  if (chosen === undefined || product.variants.length < 2) return null
  const noteOf = (sku: string | null) => (sku !== null && data?.gone.includes(sku) ? "sold out" : undefined)
  return (
    <div className="space-y-4">
      {optionGroups(product.variants, chosen).map(({ name, values }) => (
        <RadioPills
          key={name}
          name={`option-${name}`}
          value={chosen.options[name] ?? ""}
          legend={
            <>
              <span className="capitalize">{name}</span>: <strong>{chosen.options[name]}</strong>
            </>
          }
          choices={values.map(({ value, reason, sku }) => ({
            value,
            label: value,
            reason: reason ?? undefined,
            note: noteOf(sku),
          }))}
          onChange={(value) => {
            const sku = values.find((entry) => entry.value === value)?.sku
            if (sku) replaceSearchParam("sku", sku)
          }}
        />
      ))}
    </div>
  )
}
