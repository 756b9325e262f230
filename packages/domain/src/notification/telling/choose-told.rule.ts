/** Somebody in the line for a SKU, the one who asked first first. */
export type InLine = { readonly id: string; readonly pincode: string }
/** Units of the SKU in a warehouse that nobody holds. */
export type Pile = { readonly warehouseId: string; readonly available: number }
/** To be told, and from which warehouse their unit would come. */
export type Told = { readonly id: string; readonly warehouseId: string }

export type Lines = {
  readonly line: readonly InLine[]
  readonly piles: readonly Pile[]
  /** How many told earlier still have their turn, by the warehouse of their unit. */
  readonly turns: ReadonlyMap<string, number>
  /** Warehouses that reach a pincode. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Who is told that something is back: in the order in which they asked, one person for each unit that can reach them
 * and that nobody told earlier may be about to buy. A unit comes from the fullest pile that reaches, so that few pieces
 * in far places stay for those whom only they can reach.
 */
export const chooseTold = ({ line, piles, turns, reach }: Lines): readonly Told[] => {
  const left = new Map(
    piles.map(({ warehouseId, available }) => [warehouseId, available - (turns.get(warehouseId) ?? 0)]),
  )
  const told: Told[] = []
  for (const { id, pincode } of line) {
    const reaching = [...left]
      .filter(([warehouseId, units]) => units > 0 && reach.get(pincode)?.has(warehouseId))
      .sort(([a, units], [b, others]) => others - units || (a < b ? -1 : 1))
    const [fullest] = reaching
    if (!fullest) continue
    const [warehouseId, units] = fullest
    left.set(warehouseId, units - 1)
    told.push({ id, warehouseId })
  }
  return told
}
