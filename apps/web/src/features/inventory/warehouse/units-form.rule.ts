export type Line = { readonly sku: string; readonly quantity: number }

/** Lines as people type or paste them, one SKU and its units a line: "ABC-1 5", "ABC-1, 5" or "ABC-1<tab>5". */
export const linesOf = (
  text: string,
): { readonly lines: readonly Line[]; readonly problem: string | null } => {
  const lines: Line[] = []
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === "") continue
    const [, sku = "", units = ""] = /^\s*(.+?)[\s,;]+(\d{1,7})\s*$/.exec(row) ?? []
    if (sku === "" || Number(units) < 1)
      return { lines: [], problem: `Line ${index + 1}: write a SKU and how many, e.g. ABC-1 5` }
    lines.push({ sku, quantity: Number(units) })
  }
  return lines.length === 0
    ? { lines, problem: "Write at least one line, e.g. ABC-1 5" }
    : { lines, problem: null }
}

type Refusal = {
  readonly code: string
  readonly most?: number
  readonly of?: string
  readonly sku?: string
  readonly warehouseId?: string
  readonly rows?: readonly { readonly row: number; readonly sku: string }[]
}

/** Names the first rows with goods nobody sells, and what to do about them. */
const unknownInWords = (rows: NonNullable<Refusal["rows"]>): string => {
  const shown = rows.slice(0, 3).map(({ row, sku }) => `row ${row}: ${sku}`)
  const more = rows.length > shown.length ? ` and ${rows.length - shown.length} more` : ""
  return `No product has this SKU (${shown.join(", ")}${more}). Correct it, or have the supplier list it in a feed first.`
}

export type Shelf = Line & { readonly bin: string }

/** Lines with a bin: "ABC-1 A-04 5". */
export const shelvesOf = (
  text: string,
): { readonly lines: readonly Shelf[]; readonly problem: string | null } => {
  const { lines, problem } = linesOf(text)
  const shelves: Shelf[] = []
  for (const [index, { sku, quantity }] of lines.entries()) {
    const [, name, bin] = /^(.+?)[\s,;]+([A-Za-z0-9][A-Za-z0-9-]{0,23})$/.exec(sku) ?? []
    if (name === undefined || bin === undefined)
      return { lines: [], problem: `Line ${index + 1}: write a SKU, its bin and how many, e.g. ABC-1 A-04 5` }
    shelves.push({ sku: name, bin: bin.toUpperCase(), quantity })
  }
  return { lines: shelves, problem: problem?.replace("ABC-1 5", "ABC-1 A-04 5") ?? null }
}

const plainWords: Readonly<Record<string, string>> = {
  SAME_WAREHOUSE: "Goods can’t be sent to where they are. Choose another warehouse.",
  NOT_PICKED: "This parcel isn’t picked yet. Pick its goods first.",
  DOCUMENT_CLOSED: "This is closed already. Reload the page.",
  DOCUMENT_NOT_FOUND: "This is no longer there. Reload the page.",
  SHIPMENT_NOT_FOUND: "This is no longer there. Reload the page.",
  SHIPMENT_CLOSED: "The parcel went on meanwhile. Reload the page.",
  TRACKING_TAKEN: "Another parcel travels under this number. Check it.",
}

/** What to tell somebody whose doing was refused. */
export const refusalInWords = (refusal: Refusal | null | undefined): string => {
  switch (refusal?.code) {
    case "TOO_MANY_UNITS":
      return `${refusal.sku}: no more than ${refusal.most} are ${refusal.of}.`
    case "UNKNOWN_SKUS":
      return unknownInWords(refusal.rows ?? [])
    case "UNKNOWN_WAREHOUSE":
      return `The network has no warehouse ${refusal.warehouseId}. Choose another; a new one is known seconds after it is added under Delivery.`
    default:
      return plainWords[refusal?.code ?? ""] ?? "That didn’t go through. Check what you typed and try again."
  }
}
