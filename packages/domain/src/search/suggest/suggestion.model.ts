import type { IndexVariant } from "../indexing/index-document.model.ts"
import type { SearchImage } from "../search-image.model.ts"

export type Suggestion =
  | { readonly kind: "query"; readonly text: string }
  | { readonly kind: "category"; readonly text: string; readonly categoryId: string }
  | {
      readonly kind: "product"
      readonly text: string
      readonly slug: string
      readonly image: SearchImage | null
    }

/** What begins with some letters, as the index knows it. */
export type IndexSuggestions = {
  readonly queries: readonly string[]
  readonly products: readonly {
    readonly title: string
    readonly slug: string
    readonly image: SearchImage | null
    readonly variants: readonly Pick<IndexVariant, "sku" | "stockedIn">[]
  }[]
}
