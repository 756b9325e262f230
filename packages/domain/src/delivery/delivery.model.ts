export type Place = {
  readonly pincode: string
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  readonly cluster: number
}

export type Warehouse = {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly pincode: string
  readonly timeZone: string
}

export type ServiceLevel = "standard" | "express"

/** What we tell the shopper: arrival between two local dates (YYYY-MM-DD, in the shopper's zone), for a fee. */
export type DeliveryPromise = {
  readonly service: ServiceLevel
  readonly warehouseId: string
  readonly courier: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
  /** Order before this instant, or the dates move. */
  readonly orderBy: Date
  /** Version of the promise table the dates were read from. */
  readonly tableVersion: number
}

/** Where stock may come from for one pincode, best first. Empty: not serviceable. */
export type Reach = {
  readonly pincode: string
  readonly place: Place | null
  /** Warehouses that reach the pincode, with their best promise. */
  readonly byWarehouse: ReadonlyMap<string, readonly DeliveryPromise[]>
}

/** The delivery room's front door. All but the last two answer from memory, in microseconds. */
export type Delivery = {
  readonly locate: (pincode: string) => Promise<Place | null>
  readonly reach: (pincode: string, now: Date) => Promise<Reach>
  /** One option per service level among the given warehouses: the earliest, then the cheapest; express only if earlier. */
  readonly promises: (input: {
    readonly pincode: string
    readonly warehouseIds: readonly string[]
    readonly now: Date
  }) => Promise<readonly DeliveryPromise[]>
  readonly listWarehouses: () => Promise<readonly Warehouse[]>
  /** Recomputes the promise table from the network and publishes it; returns its version. */
  readonly publishNetwork: () => Promise<number>
  /** Publishes a changed network, restores a lost quick copy of the table; safe to repeat. */
  readonly refreshNetwork: () => Promise<"published" | "copied" | "fresh">
  /** Region of a place for the homepage, e.g. "south". */
  readonly regionOf: (pincode: string) => Promise<string>
}
