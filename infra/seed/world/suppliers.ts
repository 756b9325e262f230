import type { Supplier } from "@haat/domain/catalog"

/** The home warehouse holds most of a supplier's stock. */
export type DemoSupplier = Pick<Supplier, "id" | "name"> & { readonly home: string }

export const suppliers: readonly DemoSupplier[] = [
  { id: "SUP-01", name: "Bengaluru Digital Traders", home: "WH-BLR" },
  { id: "SUP-02", name: "Deccan Electronics House", home: "WH-HYD" },
  { id: "SUP-03", name: "Chennai Home Appliances", home: "WH-MAA" },
  { id: "SUP-04", name: "Jaipur Craft Collective", home: "WH-JAI" },
  { id: "SUP-05", name: "Tiruppur Knit Works", home: "WH-MAA" },
  { id: "SUP-06", name: "Surat Textile Bazaar", home: "WH-AMD" },
  { id: "SUP-07", name: "Agra Footwear & Sports", home: "WH-DEL" },
  { id: "SUP-08", name: "Mumbai Family Store", home: "WH-BOM" },
  { id: "SUP-09", name: "Malabar Naturals", home: "WH-COK" },
  { id: "SUP-10", name: "Ganga Valley Farms & Press", home: "WH-LKO" },
  { id: "SUP-11", name: "Kolkata Paper & Travel Co", home: "WH-CCU" },
  { id: "SUP-12", name: "Pune Hardware & Garden", home: "WH-PNQ" },
]

/** Big nodes first: they hold more of what sells. */
export const warehouses = [
  "WH-BLR",
  "WH-BOM",
  "WH-DEL",
  "WH-HYD",
  "WH-MAA",
  "WH-CCU",
  "WH-PNQ",
  "WH-AMD",
  "WH-JAI",
  "WH-LKO",
  "WH-NAG",
  "WH-BBI",
  "WH-COK",
  "WH-GAU",
] as const
