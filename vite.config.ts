import { defineConfig, type Plugin } from 'vite'
import { buildStamp } from './scripts/build-stamp.mjs'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** In builds only: while developing, Vite injects styles and scripts the policy would refuse. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

export default defineConfig({
  // Relative, so that the game works from any folder of any host.
  base: './',
  plugins: [contentSecurityPolicy()],
  define: { __BUILD__: JSON.stringify(buildStamp()) },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The policy refuses inlined fonts.
    assetsInlineLimit: 0,
    // Phaser cannot be shaken; alone in its chunk it stays cached across our releases.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
})
