import type { Place } from "../place.ts"
import type { Target } from "../resolve.ts"

/** One import statement, both ends known. */
export type Edge = {
  readonly from: Place
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
  readonly target: Target
  /** Set when the target is a file of this repository. */
  readonly to: Place | undefined
}

export type ImportRule = {
  readonly name: string
  /** The sentence to print when the import is refused; undefined lets it pass. */
  readonly refuse: (edge: Edge) => string | undefined
}
