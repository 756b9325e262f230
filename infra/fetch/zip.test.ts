import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deflateRawSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { unzip } from "./zip.ts"

type File = { readonly name: string; readonly text: string; readonly packed: boolean }

/** A minimal archive, written by hand: local headers, directory, end record. */
const archiveOf = (files: readonly File[]): Buffer => {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, text, packed } of files) {
    const body = packed ? deflateRawSync(text) : Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(packed ? 8 : 0, 10)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(0o755 << 16, 38)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), body)
    entries.push(entry, Buffer.from(name))
    offset += 30 + name.length + body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "haat-zip-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (files: readonly File[]): string => {
  const path = join(folder, "a.zip")
  writeFileSync(path, archiveOf(files))
  return path
}

test("takes the wanted entries, packed or not, under their new names", () => {
  const zip = write([
    { name: "pkg/bin/tool", text: "tool ".repeat(100), packed: true },
    { name: "pkg/read.me", text: "no", packed: false },
  ])
  const count = unzip(zip, join(folder, "out"), (name) => (name.endsWith("tool") ? "tool" : undefined))
  expect(count).toBe(1)
  expect(readFileSync(join(folder, "out/tool"), "utf8")).toBe("tool ".repeat(100))
  expect(existsSync(join(folder, "out/read.me"))).toBe(false)
})

test("an entry cannot leave its folder", () => {
  const zip = write([{ name: "../../evil", text: "x", packed: false }])
  expect(() => unzip(zip, join(folder, "out"), (name) => name)).toThrow(/outside/)
  expect(existsSync(join(folder, "evil"))).toBe(false)
})

test("a file cut short is refused", () => {
  const zip = write([{ name: "a", text: "x".repeat(500), packed: false }])
  writeFileSync(zip, readFileSync(zip).subarray(0, 200))
  expect(() => unzip(zip, join(folder, "out"), (name) => name)).toThrow(/no directory/)
})
