import type { Digest } from "../ports.ts"
import type { Quote, QuoteInput } from "../pricing.model.ts"
import { priceLines, quoteFacts } from "./quote.rule.ts"

/** Prices lines and names the result by a digest of what the buyer agrees to: same facts, same id. */
export const makeQuote =
  ({ digest }: { readonly digest: Digest }) =>
  async (input: QuoteInput): Promise<Quote> => {
    const priced = priceLines(input)
    return { id: digest(quoteFacts(priced)), ...priced }
  }
