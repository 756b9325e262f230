import { describe, expect, test } from "vitest"
import { allPorts, freeOffset, parseOffset } from "./port-offset.ts"

describe("port offset", () => {
  test("nothing given is no offset", () => {
    expect(parseOffset(undefined)).toBeUndefined()
    expect(parseOffset(" ")).toBeUndefined()
  })

  test.each(["-1", "1.5", "abc", "20001"])("%s is refused with the bounds", (text) => {
    expect(() => parseOffset(text)).toThrow(/whole number from 0 to 20000/)
  })

  test("the first offset at which every port is free", () => {
    const taken = new Set([3000, 3102, 3202])
    const isFree = (port: number) => !taken.has(port)
    expect(freeOffset([3000, 3002], isFree)).toBe(300)
  })

  test("a machine full of strangers is a sentence, not a loop", () => {
    expect(() => freeOffset([3000], () => false)).toThrow(/No free set of ports/)
  })

  test("no two listeners share a port, nor do they a hundred apart", () => {
    const ports = allPorts()
    expect(new Set(ports).size).toBe(ports.length)
    const shifted = new Set(ports.map((port) => port + 500))
    expect(ports.filter((port) => shifted.has(port))).toEqual([])
  })
})
