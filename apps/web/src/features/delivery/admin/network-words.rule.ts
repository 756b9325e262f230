import { fileColumns, type NetworkKind } from "@haat/domain/delivery"

export type FormField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Choose one of these. */
  readonly choices?: readonly string[]
  readonly optional?: boolean
}

type Words = Omit<FormField, "name">

const yesNo = ["yes", "no"]
const place: Readonly<Record<string, Words>> = {
  latitude: { label: "Latitude", hint: "Degrees, e.g. 12.97" },
  longitude: { label: "Longitude", hint: "Degrees, e.g. 77.59" },
}
const common: Readonly<Record<string, Words>> = {
  ...place,
  id: { label: "Id", hint: "Stays as it is once used, e.g. HUB-BLR" },
  name: { label: "Name" },
  city: { label: "City" },
  state: { label: "State" },
  pincode: { label: "Pincode" },
  mode: { label: "Travels by", choices: ["surface", "air", "local"] },
  hours: { label: "Hours", hint: "Door to door, handling at the far end included" },
  express: { label: "Express", choices: yesNo },
}

const own: Readonly<Record<NetworkKind, Readonly<Record<string, Words>>>> = {
  courier: {
    capacity: {
      label: "Parcels a day",
      hint: "Over all its lanes; a full day moves the promise",
      optional: true,
    },
  },
  hub: { air: { label: "Has an airport", choices: yesNo } },
  warehouse: {
    time_zone: { label: "Time zone", hint: "Cut-offs are in this zone, e.g. Asia/Kolkata" },
    pack_hours: { label: "Hours to pick and pack" },
  },
  lane: {
    id: { label: "Id", hint: "e.g. WH-BLR>HUB-BLR:surface" },
    from: { label: "From", hint: "A warehouse or hub, e.g. WH-BLR" },
    to: { label: "To", hint: "A hub or cluster, e.g. CL-560" },
    courier: { label: "Courier", hint: "e.g. SADAK" },
    cost: { label: "Cost in ₹", hint: "e.g. 45.50" },
    cut_off: { label: "Cut-off", hint: "Local time of its last run, e.g. 18:00" },
    days: { label: "Runs on", hint: "e.g. Mon-Sat" },
    capacity: { label: "Parcels a day", hint: "A full day moves the promise", optional: true },
  },
  holiday: {
    day: { label: "Day", hint: "e.g. 2026-12-25" },
    scope: { label: "Where", hint: "all, a warehouse, a state or a lane" },
  },
  "last-mile": {
    hours: { label: "Hours", hint: "Added to those to its cluster" },
    serviceable: { label: "Delivered to", choices: yesNo },
    reason: { label: "Why" },
  },
  pincode: {
    pincode: { label: "Pincode", hint: "Its cluster follows from where it lies" },
  },
}

/** The fields of a kind's form: the columns of its file, in words. */
export const fieldsOf = (kind: NetworkKind): readonly FormField[] =>
  fileColumns(kind).map((name) => ({ name, label: name, ...common[name], ...own[kind][name] }))

export const kindWords: Readonly<Record<NetworkKind, { readonly many: string; readonly one: string }>> = {
  lane: { many: "Lanes", one: "lane" },
  warehouse: { many: "Warehouses", one: "warehouse" },
  hub: { many: "Hubs", one: "hub" },
  courier: { many: "Couriers", one: "courier" },
  holiday: { many: "Holidays", one: "holiday" },
  "last-mile": { many: "Doorsteps", one: "doorstep" },
  pincode: { many: "Pincodes", one: "pincode" },
}

/** The kind that an address names; lanes when it names none. */
export const kindOfAddress = (text: unknown): NetworkKind =>
  Object.keys(kindWords).find((kind): kind is NetworkKind => kind === text) ?? "lane"
