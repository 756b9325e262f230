type Dates = { readonly earliest: string; readonly latest: string }
type Offered = Dates & { readonly service: "standard" | "express" }
type Choice = Offered & { readonly feeMinor: number; readonly warehouseId: string }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The sooner arrival first, by the day a shopper is told, which is the latest. */
export const byArrival = (a: Dates, b: Dates): number =>
  compare(a.latest, b.latest) || compare(a.earliest, b.earliest)

/** The one order of promises, in search, product page, cart and checkout: arrival, then fee, then the warehouse's id. */
export const soonerFirst = (a: Choice, b: Choice): number =>
  byArrival(a, b) || a.feeMinor - b.feeMinor || compare(a.warehouseId, b.warehouseId)

/**
 * Of one option per service those a shopper may be asked to choose from: express only where it arrives earlier than
 * standard, so that nobody pays more for the same dates. Express alone stays.
 */
export const worthOffering = <Option extends Offered>(options: readonly Option[]): readonly Option[] => {
  const standard = options.find(({ service }) => service === "standard")
  return standard === undefined
    ? options
    : options.filter((option) => option.service !== "express" || byArrival(option, standard) < 0)
}

const bestFor = <One extends Choice>(promises: readonly One[], service: Choice["service"]): readonly One[] =>
  promises
    .filter((promise) => promise.service === service)
    .sort(soonerFirst)
    .slice(0, 1)

/** What a shopper may choose from: the best promise of each service, standard first, express only where it is sooner. */
export const offeredOf = <One extends Choice>(promises: readonly One[]): readonly One[] =>
  worthOffering([...bestFor(promises, "standard"), ...bestFor(promises, "express")])

/** Of what is offered the soonest; null where nothing is. */
export const soonestOf = <One extends Choice>(promises: readonly One[]): One | null =>
  [...offeredOf(promises)].sort(soonerFirst)[0] ?? null
