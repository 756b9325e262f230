/** A state or union territory as the tax office numbers it; without a legislature its share of GST is called UTGST. */
export type GstState = { readonly code: string; readonly name: string; readonly tax: "SGST" | "UTGST" }

const names: Readonly<Record<string, string>> = {
  "01": "Jammu and Kashmir",
  "02": "Himachal Pradesh",
  "03": "Punjab",
  "04": "Chandigarh",
  "05": "Uttarakhand",
  "06": "Haryana",
  "07": "Delhi",
  "08": "Rajasthan",
  "09": "Uttar Pradesh",
  "10": "Bihar",
  "11": "Sikkim",
  "12": "Arunachal Pradesh",
  "13": "Nagaland",
  "14": "Manipur",
  "15": "Mizoram",
  "16": "Tripura",
  "17": "Meghalaya",
  "18": "Assam",
  "19": "West Bengal",
  "20": "Jharkhand",
  "21": "Odisha",
  "22": "Chhattisgarh",
  "23": "Madhya Pradesh",
  "24": "Gujarat",
  "26": "Dadra and Nagar Haveli and Daman and Diu",
  "27": "Maharashtra",
  "29": "Karnataka",
  "30": "Goa",
  "31": "Lakshadweep",
  "32": "Kerala",
  "33": "Tamil Nadu",
  "34": "Puducherry",
  "35": "Andaman and Nicobar Islands",
  "36": "Telangana",
  "37": "Andhra Pradesh",
  "38": "Ladakh",
}

const withoutLegislature = new Set(["04", "26", "31", "35", "38"])

/** Names that people still write. */
const former: Readonly<Record<string, string>> = {
  orissa: "21",
  pondicherry: "34",
  uttaranchal: "05",
  chattisgarh: "22",
  "new delhi": "07",
  "nct of delhi": "07",
  "daman and diu": "26",
  "dadra and nagar haveli": "26",
}

/** In the order of their names, as a form lists them. */
export const gstStates: readonly GstState[] = Object.entries(names)
  .map(([code, name]): GstState => ({ code, name, tax: withoutLegislature.has(code) ? "UTGST" : "SGST" }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^a-z]+/g, " ")
    .trim()
    .replace(/^the /, "")

const byCode = new Map(gstStates.map((state) => [state.code, state]))
const byName = new Map(gstStates.map((state) => [plain(state.name), state]))

export const gstStateOfCode = (code: string): GstState | null => byCode.get(code) ?? null

/** However it is written: "TAMIL NADU", "Jammu & Kashmir", a former name. Null for what is no state of India. */
export const gstStateOf = (name: string): GstState | null =>
  byName.get(plain(name)) ?? byCode.get(former[plain(name)] ?? "") ?? null
