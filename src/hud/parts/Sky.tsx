import { keyArt } from '../art'

/** The key picture behind a full screen; nothing where it has not been built. */
export function Sky({ className }: { className: string }) {
  const address = keyArt()
  return address === null ? null : <img class={className} src={address} alt="" />
}
