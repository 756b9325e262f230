"use client"

import "./globals.css"

const GlobalError = ({ retry }: { readonly retry: () => void }) => (
  <html lang="en-IN">
    <body className="grid place-items-center p-6 text-center">
      <main className="space-y-4">
        <h1 className="text-2xl">Haat didn’t load</h1>
        <p>Check your connection and try again. Your cart and orders are safe.</p>
        <button
          type="button"
          onClick={retry}
          className="min-h-11 rounded-full bg-brand px-6 font-semibold text-on-brand"
        >
          Try again
        </button>
      </main>
    </body>
  </html>
)

export default GlobalError
