"use client"

import type { Address } from "@haat/domain/customers"
import { Button } from "@haat/ui/actions"
import { Badge } from "@haat/ui/feedback"
import { toast } from "@haat/ui/overlays"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { useState } from "react"
import { useTRPC, useTRPCClient } from "../../trpc/client.tsx"
import { AddressForm } from "./address-form.client.tsx"

type Editing = { readonly address: Address | null } | null

const useAddresses = (initial: Address[]) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { data } = useQuery(trpc.customers.addresses.queryOptions(undefined, { initialData: initial }))
  const afterwards = {
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.customers.addresses.queryKey() }),
    onError: () =>
      toast({ text: "That didn’t go through. Check your connection and try again.", tone: "bad" as const }),
  }
  const makeDefault = useMutation({
    mutationFn: (addressId: string) => client.customers.makeDefault.mutate({ addressId }),
    ...afterwards,
  })
  const putBack = useMutation({
    mutationFn: ({ id: _id, isDefault: _isDefault, ...address }: Address) =>
      client.customers.addAddress.mutate({ address }),
    ...afterwards,
  })
  const remove = useMutation({
    mutationFn: (address: Address) => client.customers.deleteAddress.mutate({ addressId: address.id }),
    ...afterwards,
    onSuccess: (_done, address) =>
      toast({ text: "Address deleted", action: { label: "Undo", run: () => putBack.mutate(address) } }),
  })
  return { addresses: data, makeDefault, remove }
}

type AddressCardProps = {
  readonly address: Address
  readonly onEdit: () => void
  readonly onDefault: () => void
  readonly onRemove: () => void
}

const AddressCard = ({ address, onEdit, onDefault, onRemove }: AddressCardProps) => {
  const of = `address of ${address.name}, ${address.line1}`
  return (
    <li className="flex flex-col gap-1 rounded-xl bg-surface p-4 ring-1 ring-line">
      <p className="flex items-center gap-2 font-semibold">
        {address.name} {address.isDefault ? <Badge tone="brand">Default</Badge> : null}
      </p>
      <p className="text-sm text-muted">
        {[address.line1, address.line2, address.landmark].filter((part) => part !== "").join(", ")}
        <br />
        {address.city} {address.pincode}, {address.state}
        <br />
        {address.phone}
      </p>
      <div className="mt-auto flex flex-wrap gap-1 pt-2">
        <Button tone="quiet" size="sm" onClick={onEdit} aria-label={`Change ${of}`}>
          Change
        </Button>
        <Button tone="quiet" size="sm" onClick={onRemove} aria-label={`Delete ${of}`}>
          Delete
        </Button>
        {address.isDefault ? null : (
          <Button tone="quiet" size="sm" onClick={onDefault} aria-label={`Make default: ${of}`}>
            Make default
          </Button>
        )}
      </div>
    </li>
  )
}

export const Addresses = ({ initial }: { readonly initial: Address[] }) => {
  const { addresses, makeDefault, remove } = useAddresses(initial)
  const [editing, setEditing] = useState<Editing>(null)
  return (
    <section aria-labelledby="addresses" className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="addresses" className="text-xl">
          Addresses
        </h2>
        <Button tone="plain" size="sm" className="min-h-11" onClick={() => setEditing({ address: null })}>
          <Plus className="size-4" aria-hidden="true" /> Add address
        </Button>
      </div>
      {addresses.length === 0 ? (
        <p className="rounded-xl bg-sunk p-5 text-muted">
          No address kept yet. Add one and checkout is a matter of seconds.
        </p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {addresses.map((address) => (
            <AddressCard
              key={address.id}
              address={address}
              onEdit={() => setEditing({ address })}
              onDefault={() => makeDefault.mutate(address.id)}
              onRemove={() => remove.mutate(address)}
            />
          ))}
        </ul>
      )}
      <AddressForm
        key={editing?.address?.id ?? "new"}
        open={editing !== null}
        onClose={() => setEditing(null)}
        address={editing?.address ?? null}
      />
    </section>
  )
}
