declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http"
  import type { BrotliOptions, ZlibOptions } from "node:zlib"

  /** Compresses what is longer than a kilobyte, where the client takes it and the answer doesn't forbid it. */
  export default function compression(
    options: ZlibOptions & { readonly brotli: BrotliOptions },
  ): (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void
}
