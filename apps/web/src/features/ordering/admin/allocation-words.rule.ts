import type { OrderAllocation } from "@haat/domain/ordering"

type NameOf = (warehouseId: string) => string

const days = new Intl.DateTimeFormat("en-IN", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})
const dayOf = (iso: string): string => days.format(new Date(`${iso}T00:00:00Z`))

const counts = ["no parcel", "one parcel", "two parcels", "three parcels", "four parcels"]
const parcels = (count: number): string => counts[count] ?? `${count} parcels`

const rupees = (minor: number): string => `₹${(minor / 100).toFixed(minor % 100 === 0 ? 0 : 2)}`

/** When the slowest of them is there, and what all of them cost. */
const worthOf = ({ considered }: OrderAllocation, ids: readonly string[]) => {
  const used = considered.filter(({ warehouseId }) => ids.includes(warehouseId))
  return {
    latest:
      used
        .map(({ latest }) => latest)
        .sort()
        .at(-1) ?? "",
    feeMinor: used.reduce((sum, one) => sum + one.feeMinor, 0),
  }
}

const moments = new Intl.DateTimeFormat("en-IN", {
  ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  timeZone: "Asia/Kolkata",
})

/** Why this plan took another one's place; null where it was the first. */
export const replacedWords = ({ chosen, replaced }: OrderAllocation, nameOf: NameOf): string | null => {
  if (!replaced) return null
  const { at, former } = replaced
  const when = `The payment arrived after the hold had ended, so the goods were looked for anew on ${moments.format(new Date(at))}`
  if (!former) return `${when}.`
  const from = former.chosen.map(nameOf).join(" and ")
  const isSame = former.chosen.length === chosen.length && former.chosen.every((id) => chosen.includes(id))
  return isSame ? `${when}; ${from} still had them.` : `${when}. Before, they were to come from ${from}.`
}

/** What decided for the chosen warehouses, one sentence for each plan they were better than. */
export const allocationWords = (allocation: OrderAllocation, nameOf: NameOf): readonly string[] => {
  const { chosen, instead } = allocation
  const own = worthOf(allocation, chosen)
  const said = instead.map(({ by, warehouseIds }) => {
    const other = worthOf(allocation, warehouseIds)
    const from = warehouseIds.map(nameOf).join(" and ")
    if (by === "fewer-parcels")
      return `${parcels(chosen.length)} instead of ${warehouseIds.length} (soonest for each item: ${from})`
    if (by === "sooner") {
      const [mine, theirs] = [dayOf(own.latest), dayOf(other.latest)]
      return mine === theirs
        ? `earlier on ${mine} than from ${from}`
        : `by ${mine} instead of ${theirs} from ${from}`
    }
    return `as soon as from ${from}, for ${rupees(own.feeMinor)} instead of ${rupees(other.feeMinor)}`
  })
  if (said.length > 0) return said
  return allocation.considered.length <= chosen.length
    ? ["no other warehouse that reaches the buyer had any of it"]
    : [`no other way sends it in ${parcels(chosen.length)}`]
}
