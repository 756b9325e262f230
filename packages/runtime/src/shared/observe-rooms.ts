import { observedAll } from "@haat/platform/telemetry"

/** Counts and times every use case of every room under `<context>.<use case>`; answers pass unchanged. */
export const observeRooms = <Rooms extends Readonly<Record<string, object>>>(rooms: Rooms): Rooms =>
  Object.fromEntries(
    Object.entries(rooms).map(([context, useCases]) => [context, observedAll(context, useCases)]),
  ) as Rooms
