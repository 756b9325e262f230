/** A parcel as it was promised to leave. */
export type PromisedParcel = {
  readonly warehouseId: string
  readonly service: "standard" | "express"
  /** Local date. */
  readonly dispatchOn: string
}

/** Parcels on a lane on a day, which takes `capacity` of them. */
export type LaneRoom = {
  readonly laneId: string
  readonly day: string
  readonly parcels: number
  readonly capacity: number
}

/** Room on couriers' lanes inside the transaction in hand; hot rows, touched last. */
export type RoomRows = {
  /** All of it or, false, a day is full: the transaction must then be rolled back. */
  readonly take: (orderId: string, rooms: readonly LaneRoom[]) => Promise<boolean>
}

/** What delivery knows of room. */
export type LaneRooms = {
  /** What parcels take where room is limited; mostly nothing. */
  readonly roomsOf: (order: {
    readonly pincode: string
    readonly parcels: readonly PromisedParcel[]
  }) => Promise<readonly LaneRoom[]>
  /** A day was full that looked free: from now on promises know. */
  readonly rereadRooms: () => Promise<void>
}
