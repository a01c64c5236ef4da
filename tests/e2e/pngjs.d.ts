/** The package brings no types of its own. */
declare module 'pngjs' {
  export interface PNG {
    readonly width: number
    readonly height: number
    /** Four bytes a pixel. */
    readonly data: Uint8Array
  }
  export const PNG: { readonly sync: { read(file: Uint8Array): PNG } }
}
