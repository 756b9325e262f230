"use client"

import { GoneProduct } from "../../../features/catalog/gone/gone-product.client.tsx"
import { Instead } from "../../../features/search/cards/instead.client.tsx"

/** A product that was withdrawn, or never was. */
const NotFound = () => <GoneProduct renderLike={(words) => <Instead like={{ text: words }} />} />

export default NotFound
