"use client"

import type { DelayReason, ParcelView } from "@haat/domain/ordering"
import { Field, Select } from "@haat/ui/forms"
import { formatDays } from "@haat/ui/product"
import { useId } from "react"
import { delayReasons, delayWords } from "../order/parcels/parcel-words.rule.ts"

type DelayFieldsProps = {
  readonly parcel: ParcelView
  readonly until: string
  readonly onUntil: (until: string) => void
  readonly why: DelayReason
  readonly onWhy: (why: DelayReason) => void
}

/** By when a late parcel will be there, and what its buyer is told. */
export const DelayFields = ({ parcel, until, onUntil, why, onWhy }: DelayFieldsProps) => {
  const id = useId()
  return (
    <>
      <Field
        id={`${id}-until`}
        type="date"
        min={parcel.latest}
        label="It will be there by"
        hint={`Promised for ${formatDays(parcel.earliest, parcel.latest)}.`}
        value={until}
        onChange={(event) => onUntil(event.target.value)}
      />
      <Select
        id={`${id}-why`}
        label="What the buyer is told"
        value={why}
        onChange={(event) => onWhy(event.target.value as DelayReason)}
      >
        {delayReasons.map((reason) => (
          <option key={reason} value={reason}>
            {delayWords(reason)}
          </option>
        ))}
      </Select>
    </>
  )
}
