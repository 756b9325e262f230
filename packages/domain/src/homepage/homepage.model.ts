export const HOME_REGIONS = ["north", "south", "east", "west", "central", "northeast"] as const

export type HomePlatform = "web" | "android"
export type HomeKey = { readonly region: string; readonly platform: HomePlatform }

export type HomeImage = {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly placeholder: string
}

export type HomeCard = {
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly image: HomeImage | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly currency: "INR"
  readonly rating: { readonly average: number; readonly count: number }
}

export type HomeMenuEntry = {
  readonly categoryId: string
  readonly name: string
  readonly image: HomeImage | null
}

/** Blocks a client doesn't know are skipped. */
export type HomeBlock =
  | {
      readonly type: "hero"
      readonly title: string
      readonly text: string
      readonly href: string
      readonly image: HomeImage | null
    }
  | {
      readonly type: "flash-sale"
      readonly title: string
      readonly endsAt: string
      readonly cards: readonly HomeCard[]
    }
  | {
      readonly type: "category-row"
      readonly title: string
      readonly categoryId: string
      readonly href: string
      readonly cards: readonly HomeCard[]
    }

export type HomeRecord = {
  readonly schemaVersion: 1
  readonly region: string
  readonly platform: HomePlatform
  readonly version: number
  readonly publishedAt: string
  readonly validUntil: string
  readonly menu: readonly HomeMenuEntry[]
  readonly blocks: readonly HomeBlock[]
}

export type HomeCategory = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** What building a record needs to know of a product. */
export type HomeProduct = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly images: readonly HomeImage[]
  readonly rating: { readonly average: number; readonly count: number }
  readonly variants: readonly {
    readonly offer: { readonly priceMinor: number; readonly mrpMinor: number }
  }[]
}

/** The homepage's front door. A visit reads one Redis record and nothing else. */
export type Homepage = {
  /** Null when neither Redis nor the last good copy has it; the empty find is announced for a rebuild. */
  readonly visit: (key: HomeKey) => Promise<HomeRecord | null>
  /** Rebuilds a record, at most once per interval and key over all processes; returns null when another one did. */
  readonly rebuild: (key: HomeKey) => Promise<HomeRecord | null>
  readonly regions: () => readonly string[]
}
