/** Just enough of MaxMind's DB format 2.0 to write a database of a few IPv4 networks. */

type Value = string | number | readonly Value[] | { readonly [name: string]: Value }

const sized = (type: number, size: number): number[] => {
  if (size >= 29) return [(type << 5) | 29, size - 29]
  return [(type << 5) | size]
}

const encode = (value: Value): number[] => {
  if (typeof value === "string") {
    const bytes = [...Buffer.from(value, "utf8")]
    return [...sized(2, bytes.length), ...bytes]
  }
  if (typeof value === "number") {
    const bytes = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
    return [...sized(6, 4), ...bytes]
  }
  if (Array.isArray(value)) return [value.length, 11 - 7, ...value.flatMap(encode)]
  const entries = Object.entries(value)
  return [...sized(7, entries.length), ...entries.flatMap(([name, one]) => [...encode(name), ...encode(one)])]
}

type Tree = { children: [Tree | null, Tree | null]; leaf: number | null }
const branch = (): Tree => ({ children: [null, null], leaf: null })

const bitsOf = (network: string): string => {
  const [address = "", length = "32"] = network.split("/")
  const bits = address.split(".").map((part) => Number(part).toString(2).padStart(8, "0"))
  return bits.join("").slice(0, Number(length))
}

const plant = (root: Tree, network: string, offset: number): void => {
  let at = root
  for (const bit of bitsOf(network)) {
    const side = bit === "1" ? 1 : 0
    const next = at.children[side] ?? branch()
    at.children[side] = next
    at = next
  }
  at.leaf = offset
}

const nodesOf = (root: Tree): readonly Tree[] => {
  const nodes = [root]
  for (const node of nodes) {
    for (const child of node.children) if (child && child.leaf === null) nodes.push(child)
  }
  return nodes
}

const treeBytes = (root: Tree): { readonly bytes: readonly number[]; readonly count: number } => {
  const nodes = nodesOf(root)
  const ordinal = new Map(nodes.map((node, index) => [node, index]))
  const record = (child: Tree | null): number => {
    if (child === null) return nodes.length
    return child.leaf === null ? (ordinal.get(child) ?? 0) : nodes.length + 16 + child.leaf
  }
  const bytes = nodes.flatMap(({ children }) =>
    children.flatMap((child) => [16, 8, 0].map((shift) => (record(child) >>> shift) & 0xff)),
  )
  return { bytes, count: nodes.length }
}

/** A database by network, e.g. `{ "203.0.113.0/24": { country: { iso_code: "IN" } } }`. */
export const mmdbFile = (networks: Readonly<Record<string, Value>>): Buffer => {
  const root = branch()
  const data: number[] = []
  for (const [network, value] of Object.entries(networks)) {
    plant(root, network, data.length)
    data.push(...encode(value))
  }
  const { bytes, count } = treeBytes(root)
  const about = {
    ...{ node_count: count, record_size: 24, ip_version: 4, database_type: "Test-City" },
    ...{ languages: ["en"], binary_format_major_version: 2, binary_format_minor_version: 0 },
    ...{ build_epoch: 1_700_000_000, description: { en: "made by a test" } },
  }
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from("MaxMind.com")])
  const parts = [bytes, Array<number>(16).fill(0), data, [...marker], encode(about)]
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}
