import { elasticEnv } from "@haat/platform/env"

export type IndexNames = {
  /** Alias that is searched. */
  readonly live: string
  /** Alias of the index being built, if any. */
  readonly building: string
  /** Alias of the index that was live before, kept for a while so that one can go back to it. */
  readonly former: string
  readonly version: (ordinal: number) => string
  /** Matches every version, and nothing else. */
  readonly pattern: string
}

/** `noun` sets apart what tests build side by side. */
export const indexNames = (noun = "products"): IndexNames => {
  const base = `${elasticEnv().indexPrefix}${noun}`
  return {
    live: base,
    building: `${base}-building`,
    former: `${base}-former`,
    version: (ordinal) => `${base}-v${ordinal}`,
    pattern: `${base}-v*`,
  }
}

/** The number in an index's name. */
export const ordinalOf = (index: string): number => Number(/-v(\d+)$/.exec(index)?.[1] ?? 0)
