/** The build's version and commit, `0.1.0+1a2b3c4`, put in by the bundler. */
declare const __BUILD__: string
