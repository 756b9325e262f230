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
