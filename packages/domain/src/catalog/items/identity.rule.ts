const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

/**
 * A product's id from the SHA-256 (hex) of supplier and external id: the same row always names the same product. 80 bits in
 * Crockford's base 32; two of ten million products collide with a chance of 4 in 10^11.
 */
export const productIdOf = (hash: string): string => {
  let bits = BigInt(`0x${hash.slice(0, 20)}`)
  let id = ""
  for (let index = 0; index < 16; index += 1) {
    id = (alphabet[Number(bits & 31n)] ?? "") + id
    bits >>= 5n
  }
  return `p${id}`
}

/** What is hashed for it; the separator can stand in neither part. */
export const identityText = (supplierId: string, externalId: string): string =>
  `${supplierId}\u0000${externalId}`

/** A readable address, unique by the end of the id. It is made once and stays when the title changes. */
export const slugOf = (title: string, productId: string): string => {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "")
  const tail = productId.slice(-8)
  return words === "" ? tail : `${words}-${tail}`
}
