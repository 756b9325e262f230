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
  /** The local date on which the parcel leaves the warehouse. */
  readonly dispatchOn: string
  /** Version of the promise table the dates were read from. */
  readonly tableVersion: number
}

/** Where stock may come from for one pincode, best first. Empty: not serviceable. */
export type Reach = {
  readonly pincode: string
  readonly place: Place | null
  /** Warehouses that reach the pincode, with their best promise. */
  readonly byWarehouse: ReadonlyMap<string, readonly DeliveryPromise[]>
  /** There is no promise table to read: nobody can say what comes there, least of all that nothing does. */
  readonly unknown?: true
}

/** A place and how far it is, as the crow flies. */
export type NearPlace = { readonly pincode: string; readonly city: string; readonly km: number }

/** What parcels take of a lane on a day (local date), and how many it takes. */
export type ParcelRoom = {
  readonly laneId: string
  readonly day: string
  readonly parcels: number
  readonly capacity: number
}

/** The parcels of one order, as they were promised. */
export type OrderParcels = {
  readonly orderId: string
  /** Grows with every step of the order. */
  readonly orderVersion: number
  readonly pincode: string
  /** False once nothing will be sent. */
  readonly standing: boolean
  readonly parcels: readonly {
    readonly warehouseId: string
    readonly service: ServiceLevel
    /** Local date. */
    readonly dispatchOn: string
  }[]
}
