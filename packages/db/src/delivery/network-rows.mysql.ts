import type {
  Cluster,
  Courier,
  Holiday,
  Hub,
  Lane,
  LastMileOverride,
  Network,
  NetworkKind,
  NetworkRow,
  NetworkWarehouse,
  Pincode,
} from "@haat/domain/delivery"
import { inParts, places, type Sql, type SqlValue } from "../shared/index.ts"

export type Part<Item> = {
  readonly table: string
  /** Field of the domain's type → column. */
  readonly columns: Readonly<Record<string, string>>
  readonly order: string
  /** Given a row of its own table only, so that a part of one kind counts as a part of any. */
  readonly read: (row: never) => Item
}

const point = { latitude: "latitude", longitude: "longitude" }
const asIs = <Item>(row: Item): Item => row

const warehouses: Part<NetworkWarehouse> = {
  table: "delivery_warehouse",
  columns: {
    id: "id",
    name: "name",
    city: "city",
    state: "state",
    pincode: "pincode",
    timeZone: "time_zone",
    ...point,
    packHours: "pack_hours",
  },
  order: "id",
  read: asIs,
}
const hubs: Part<Hub> = {
  table: "delivery_hub",
  columns: { id: "id", name: "name", state: "state", ...point, air: "air" },
  order: "id",
  read: (row: Hub) => ({ ...row, air: Boolean(row.air) }),
}
type PlacedCourier = Courier & { readonly position: number }
const couriers: Part<PlacedCourier> = {
  table: "delivery_courier",
  columns: { id: "id", position: "position", name: "name", mode: "mode", capacity: "capacity" },
  order: "position",
  read: ({ capacity, ...courier }: PlacedCourier) => (capacity == null ? courier : { ...courier, capacity }),
}
const lanes: Part<Lane> = {
  table: "delivery_lane",
  columns: {
    id: "id",
    from: "from_node",
    to: "to_node",
    courierId: "courier_id",
    mode: "mode",
    hours: "hours",
    costMinor: "cost_minor",
    cutOffMinute: "cut_off_minute",
    workingDays: "working_days",
    capacity: "capacity",
  },
  order: "id",
  read: ({ capacity, ...lane }: Lane) => (capacity == null ? lane : { ...lane, capacity }),
}
/** Where clusters are kept; nobody maintains them, they follow from the pincodes. */
export const clusterPart: Part<Cluster> = {
  table: "delivery_cluster",
  columns: { ordinal: "ordinal", id: "id", state: "state", ...point },
  order: "ordinal",
  read: asIs,
}
const pincodes: Part<Pincode> = {
  table: "delivery_pincode",
  columns: { pincode: "pincode", city: "city", state: "state", ...point, cluster: "cluster" },
  order: "pincode",
  read: asIs,
}
const holidays: Part<Holiday> = {
  table: "delivery_holiday",
  columns: { day: "day", scope: "scope", name: "name" },
  order: "day, scope",
  read: asIs,
}
const lastMiles: Part<LastMileOverride> = {
  table: "delivery_last_mile",
  columns: {
    pincode: "pincode",
    hours: "hours",
    express: "express",
    serviceable: "serviceable",
    reason: "reason",
  },
  order: "pincode",
  read: (row: LastMileOverride) => ({
    ...row,
    express: Boolean(row.express),
    serviceable: Boolean(row.serviceable),
  }),
}

/** Where each kind that people maintain is kept. */
export const partOfKind: Readonly<Record<NetworkKind, Part<NetworkRow>>> = {
  courier: couriers,
  hub: hubs,
  warehouse: warehouses,
  lane: lanes,
  holiday: holidays,
  "last-mile": lastMiles,
  pincode: pincodes,
}

const asText = (column: string): string => (column === "day" ? "DATE_FORMAT(day, '%Y-%m-%d')" : column)

export const selectedOf = ({ columns }: Pick<Part<NetworkRow>, "columns">): string =>
  Object.entries(columns)
    .map(([field, column]) => `${asText(column)} AS \`${field}\``)
    .join(", ")

const readPart = async <Item>(sql: Sql, { table, columns, order, read }: Part<Item>): Promise<Item[]> => {
  const rows = await sql.rows<Item>(`SELECT ${selectedOf({ columns })} FROM ${table} ORDER BY ${order}`)
  return rows.map((row) => read({ ...row } as never))
}

const writePart = async <Item extends object>(
  sql: Sql,
  { table, columns }: Part<Item>,
  items: readonly Item[],
): Promise<void> => {
  await sql.change(`DELETE FROM ${table}`)
  const fields = Object.keys(columns) as (keyof Item)[]
  const names = Object.values(columns)
  const one = `(${places(fields.length)})`
  await inParts(items, (part) =>
    sql.change(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES ${places(part.length, one)}`,
      part.flatMap((item) => fields.map((field) => (item[field] ?? null) as SqlValue)),
    ),
  )
}

export const readNetwork = async (sql: Sql): Promise<Omit<Network, "revision">> => ({
  warehouses: await readPart(sql, warehouses),
  hubs: await readPart(sql, hubs),
  couriers: (await readPart(sql, couriers)).map(({ position: _, ...courier }) => courier),
  lanes: await readPart(sql, lanes),
  clusters: await readPart(sql, clusterPart),
  pincodes: await readPart(sql, pincodes),
  holidays: await readPart(sql, holidays),
  lastMiles: await readPart(sql, lastMiles),
})

export const writeNetwork = async (sql: Sql, network: Omit<Network, "revision">): Promise<void> => {
  await writePart(sql, warehouses, network.warehouses)
  await writePart(sql, hubs, network.hubs)
  await writePart(
    sql,
    couriers,
    network.couriers.map((courier, position) => ({ ...courier, position })),
  )
  await writePart(sql, lanes, network.lanes)
  await writePart(sql, clusterPart, network.clusters)
  await writePart(sql, pincodes, network.pincodes)
  await writePart(sql, holidays, network.holidays)
  await writePart(sql, lastMiles, network.lastMiles)
}
