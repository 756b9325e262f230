import type { CartView, CartViewLine } from "@haat/domain/basket"

export type CartGroup = {
  /** Null: what can't come as it is. */
  readonly parcel: CartView["parcels"][number] | null
  readonly lines: readonly CartViewLine[]
}

/** The lines by the parcel that brings the last of them, the soonest parcel first; then those that can't come. */
export const cartGroups = ({ lines, parcels }: Pick<CartView, "lines" | "parcels">): readonly CartGroup[] => {
  const linesOf = (parcel: CartGroup["parcel"]) =>
    lines.filter((line) => (line.parcels.at(-1) ?? null) === (parcel?.number ?? null))
  return [...parcels, null]
    .map((parcel) => ({ parcel, lines: linesOf(parcel) }))
    .filter((group) => group.lines.length > 0)
}

const and = new Intl.ListFormat("en-IN", { type: "conjunction" })
const named = 3

/** Who sells what is in a parcel. */
export const sellersOf = ({ lines }: CartGroup): string => {
  const sellers = [...new Set(lines.map(({ supplierName }) => supplierName).filter(Boolean))]
  return sellers.length > named ? `${sellers.length} sellers` : and.format(sellers)
}

/** What a parcel is called beside the others. */
export const parcelWords = (number: number, count: number): string =>
  count === 1 ? "In one parcel" : `Parcel ${number} of ${count}`
