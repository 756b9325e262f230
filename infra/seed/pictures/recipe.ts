import { codeOf } from "../world/art.ts"
import { departments } from "../world/departments.ts"
import type { Department, Kind } from "../world/kind.ts"
import type { DemoProduct } from "../world/products.ts"
import { hashOf } from "../world/random.ts"

/** One picture of the demo's library: which art, on which ground, in which arrangement. */
export type Recipe = {
  readonly reference: string
  readonly code: string
  readonly alt: string
  readonly layout: Layout
  /** Hue and lightness of the ground, degrees and percent. */
  readonly tint: number
  readonly light: number
  /** How far the art's own colors are turned. */
  readonly turn: number
}

export const layouts = ["stage", "halo", "arch", "pair", "podium", "band"] as const
export type Layout = (typeof layouts)[number]

const enoughPictures = 4
const turns = [0, 150, 290, 60]
const lights = [93, 90, 95, 87]

/** Kinds with little art of their own get it in more arrangements, so that a grid of them doesn't repeat itself. */
const variations = (kind: Kind): number => {
  const arts = new Set(kind.items.map(({ art }) => art)).size
  return Math.min(3, Math.max(1, Math.ceil(enoughPictures / arts)))
}

type Shelf = { readonly department: Department; readonly kind: Kind }

const referenceOf = ({ department: { id }, kind }: Shelf, code: string, variation: number): string =>
  variation === 0 ? `demo:${id}-${code}` : `demo:${kind.recolor ? `${id}-turned` : id}-${code}-${variation}`

const recipeOf = (shelf: Shelf, art: string, variation: number): Recipe => {
  const { department, kind } = shelf
  const code = codeOf(art)
  const reference = referenceOf(shelf, code, variation)
  const luck = hashOf(reference)
  const name = kind.items.find((item) => item.art === art)?.name ?? kind.name
  return {
    reference,
    code,
    alt: name,
    layout: layouts[(luck + variation) % layouts.length] ?? "stage",
    tint: (department.tint + ((luck >>> 8) % 45) - 22 + 360) % 360,
    light: lights[(luck >>> 4) % lights.length] ?? 92,
    turn: kind.recolor ? (turns[variation] ?? 0) : 0,
  }
}

/** All pictures the demo world needs, each once. */
export const allRecipes = (): readonly Recipe[] => {
  const recipes = departments.flatMap((department) =>
    department.kinds.flatMap((kind) =>
      [...new Set(kind.items.map(({ art }) => art))].flatMap((art) =>
        Array.from({ length: variations(kind) }, (_, variation) =>
          recipeOf({ department, kind }, art, variation),
        ),
      ),
    ),
  )
  return [...new Map(recipes.map((recipe) => [recipe.reference, recipe])).values()]
}

/** A product's pictures: one variation first, then the others of the same art. */
export const picturesOf = ({ id, department, kind, art }: DemoProduct): readonly string[] => {
  const count = variations(kind)
  const first = hashOf(`picture ${id}`) % count
  return Array.from({ length: Math.min(count, 3) }, (_, index) =>
    referenceOf({ department, kind }, codeOf(art), (first + index) % count),
  )
}
