import { type FeedRecord, type FeedRow, feedLimits, isForbiddenColumn } from "@haat/domain/catalog"
import sax from "sax"
import { Unreadable } from "./unpack.gateway.ts"

type Item = {
  readonly line: number
  readonly cells: Map<string, string>
  fault: { column: string; code: string } | null
}
type Detail = { name: string; value: string }

const itemTags = new Set(["item", "entry"])
const plainName = (tag: string): string => tag.replace(/^[a-z]{1,8}:/i, "").toLowerCase()

/** Walks the elements of RSS or Atom; `done` collects finished items. */
class Reading {
  readonly done: FeedRecord[] = []
  sawItem = false
  private item: Item | null = null
  private path: string[] = []
  private text = ""
  private detail: Detail = { name: "", value: "" }

  open(tag: string, line: number): void {
    this.path.push(plainName(tag))
    if (this.path.length > feedLimits.xmlDepth)
      throw new Unreadable("elements are nested too deeply", "use RSS or Atom")
    this.text = ""
    if (this.item || !itemTags.has(this.path.at(-1) ?? "")) return
    this.item = { line, cells: new Map(), fault: null }
    this.sawItem = true
    this.path = ["item"]
  }

  add(text: string): void {
    if (!this.item) return
    this.text += text
    if (this.text.length <= feedLimits.cellChars) return
    this.item.fault = { column: this.path.at(-1) ?? "", code: "CELL_TOO_LONG" }
    this.text = ""
  }

  close(): void {
    const { item, path } = this
    const name = path.pop() ?? ""
    if (!item) return
    if (path.length === 0) {
      this.done.push(recordOf(item))
      this.item = null
      return
    }
    if (path.length === 1) this.closeCell(item, name)
    else if (path[1] === "product_detail") this.noteDetail(name)
    this.text = ""
  }

  private noteDetail(name: string): void {
    if (name === "attribute_name") this.detail.name = this.text.trim()
    if (name === "attribute_value") this.detail.value = this.text.trim()
  }

  private closeCell(item: Item, name: string): void {
    const isDetail = name === "product_detail"
    putCell(item, isDetail ? this.detail.name : name, isDetail ? this.detail.value : this.text.trim())
    if (isDetail) this.detail = { name: "", value: "" }
  }
}

const repeated = new Set(["additional_image_link", "product_type"])

const putCell = (item: Item, name: string, value: string): void => {
  if (name === "" || value === "") return
  if (isForbiddenColumn(name)) item.fault = { column: name.slice(0, 60), code: "FORBIDDEN_COLUMN" }
  const before = item.cells.get(name)
  if (before === undefined) item.cells.set(name, value)
  else if (repeated.has(name)) item.cells.set(name, name === "product_type" ? before : `${before}|${value}`)
  if (item.cells.size > feedLimits.columns) item.fault = { column: "", code: "TOO_MANY_COLUMNS" }
}

const recordOf = ({ line, cells, fault }: Item): FeedRecord => {
  const row: FeedRow = { line, cells: fault ? new Map() : cells }
  if (!fault) return { kind: "row", row }
  return { kind: "fault", row, error: { line, value: "", hint: "remove or shorten it", ...fault } }
}

const openParser = (reading: Reading): sax.SAXParser => {
  const parser = sax.parser(true, { position: true })
  parser.onopentag = ({ name }) => reading.open(name, parser.line + 1)
  parser.onclosetag = () => reading.close()
  parser.ontext = (text) => reading.add(text)
  parser.oncdata = (text) => reading.add(text)
  parser.ondoctype = () => {
    throw new Unreadable("the file declares a document type (DTD)", "send it without <!DOCTYPE …>")
  }
  parser.onerror = (error) => {
    const reason = error.message.split("\n")[0] ?? "not well-formed"
    throw new Unreadable(`line ${parser.line + 1}: ${reason}`, "the XML must be well-formed")
  }
  return parser
}

/**
 * Google Merchant's feed, RSS 2.0 or Atom, in the g: namespace or without. No DTD is admitted, so no entity can grow or reach
 * outside; `product_detail` becomes a column of its attribute's name.
 */
export async function* readGoogleXml(text: AsyncIterable<string>): AsyncGenerator<FeedRecord> {
  const reading = new Reading()
  const parser = openParser(reading)
  for await (const chunk of text) {
    parser.write(chunk)
    yield* reading.done.splice(0)
  }
  parser.close()
  yield* reading.done.splice(0)
  if (!reading.sawItem)
    throw new Unreadable("the file holds no <item> and no <entry>", "send a Google Merchant feed")
}
