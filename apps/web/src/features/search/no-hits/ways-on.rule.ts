import { chooseFacet, deepest, type SearchResult } from "@haat/domain/search"
import { countText } from "../cards/count-text.rule.ts"
import type { SearchAddress } from "../results/search-url.rule.ts"

export type WayOn = { readonly text: string; readonly next: SearchAddress; readonly total: number | null }

const numbers = new Intl.NumberFormat("en-IN")

/** What a shopper may give up to see something, each with how much there is then; most first. */
export const waysOn = (address: SearchAddress, result: Pick<SearchResult, "relaxations">): readonly WayOn[] =>
  [...result.relaxations]
    .sort((a, b) => b.total - a.total)
    .map(({ key, value, label, total }) => ({
      text: `Without ${label} (${countText(total, total >= deepest)})`,
      total,
      next:
        value === null
          ? { ...address, page: 1, priceMinMinor: null, priceMaxMinor: null }
          : chooseFacet(address, key, value),
    }))

/** Why nothing is listed, in a sentence. */
export const noHitsReason = (
  { text }: Pick<SearchAddress, "text">,
  { unreachable, relaxations }: Pick<SearchResult, "unreachable" | "relaxations">,
  { pincode, filtered }: { readonly pincode: string; readonly filtered: boolean },
): string => {
  if (relaxations.length > 0) return "No product has all that you asked for. Give one thing up:"
  if (unreachable > 0) {
    const match = unreachable === 1 ? "product matches" : "products match"
    return `${numbers.format(unreachable)} ${match}, but none can be delivered to ${pincode}. Choose another pincode above, or look at what can come to you:`
  }
  if (filtered) return "No product has all of the filters you chose. Take them away:"
  return text === ""
    ? "There is nothing on this stall right now."
    : "The shop has nothing that is called so. Check the spelling, or say it in other or fewer words."
}
