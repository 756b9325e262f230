export type Region = "north" | "south" | "east" | "west" | "central" | "northeast"

const byState: Readonly<Record<string, Region>> = {
  "andaman and nicobar islands": "south",
  "andhra pradesh": "south",
  "arunachal pradesh": "northeast",
  assam: "northeast",
  bihar: "east",
  chhattisgarh: "central",
  goa: "west",
  gujarat: "west",
  jharkhand: "east",
  karnataka: "south",
  kerala: "south",
  lakshadweep: "south",
  "madhya pradesh": "central",
  maharashtra: "west",
  manipur: "northeast",
  meghalaya: "northeast",
  mizoram: "northeast",
  nagaland: "northeast",
  odisha: "east",
  puducherry: "south",
  sikkim: "northeast",
  "tamil nadu": "south",
  telangana: "south",
  "the dadra and nagar haveli and daman and diu": "west",
  tripura: "northeast",
  "west bengal": "east",
}

/** By the postal zone, the pincode's first digit; 9 is the army's post. */
const byZone: Readonly<Record<string, Region>> = {
  "3": "west",
  "4": "west",
  "5": "south",
  "6": "south",
  "7": "east",
  "8": "east",
}

/** Region of the homepage. An unknown place goes by its postal zone, and everything else is the north. */
export const regionOf = (pincode: string, state: string | null): Region =>
  (state === null ? undefined : (byState[state.toLowerCase()] ?? "north")) ??
  byZone[pincode[0] ?? ""] ??
  "north"
