// The gas, drawn from the two maps of the field and the noise tile. Premultiplied colours: what only shines
// leaves its alpha low and so adds to what lies behind.

export const GAS_SHADER = `
#pragma phaserTemplate(shaderName)
precision highp float;
varying vec2 outTexCoord;
uniform sampler2D uNoise;
uniform sampler2D uGas;
uniform sampler2D uFire;
uniform vec4 uView;
uniform vec4 uArea;
uniform float uTime;
uniform float uLife;

float fall(float low, float high, float value) {
  return smoothstep(low, high, value);
}

void main() {
  vec2 board = uView.xy + vec2(outTexCoord.x, 1.0 - outTexCoord.y) * uView.zw;
  // In the plane of the board, so that clouds lie in it as the hexes do.
  vec2 q = vec2(board.x, board.y * 1.2) / 1180.0;
  float t = uTime;

  vec4 slow = texture2D(uNoise, q * 0.9 + vec2(t * 0.0021, -t * 0.0013));
  vec2 bend = slow.rg - 0.5;
  vec4 a = texture2D(uNoise, q * 1.35 + bend * 0.20 + vec2(t * 0.0045, t * 0.0019));
  vec4 b = texture2D(uNoise, q * 3.3 + bend * 0.42 + vec2(-t * 0.0068, t * 0.0027));
  vec4 c = texture2D(uNoise, q * 7.1 + (a.rg - 0.5) * 0.7 + vec2(t * 0.011, -t * 0.007));
  vec2 wisp = (b.rg - 0.5) * 46.0 + (c.rb - 0.5) * 22.0;
  vec2 at = (board + wisp - uArea.xy) / uArea.zw;
  vec4 g = texture2D(uGas, at);
  vec4 f = texture2D(uFire, at);
  // Most of space is empty: there is nothing more to read.
  if (dot(g, vec4(1.0)) + dot(f, vec4(1.0)) < 0.004) {
    gl_FragColor = vec4(0.0);
    return;
  }
  // The same a step towards the light, for relief.
  vec4 bl = texture2D(uNoise, q * 3.3 + bend * 0.42 + vec2(-t * 0.0068, t * 0.0027) + vec2(-0.024, -0.027));
  float n = (a.r - 0.5) * 1.0 + (b.g - 0.5) * 0.75 + (c.b - 0.5) * 0.38;
  float relief = (b.g - bl.g) * 2.1 + (a.r - 0.5) * 0.5;

  vec3 up = texture2D(uGas, at + vec2(-26.0, -26.0) / uArea.zw).rgb;

  // Inside a hex the cover is near one, at its edge a half, outside nothing: noise eats into it there.
  vec3 cover = fall(0.16, 0.86, 1.0) * g.rgb;
  vec3 d = smoothstep(vec3(0.14, 0.14, 0.14), vec3(0.88, 0.74, 0.80), cover + n * 0.62 * smoothstep(0.02, 0.45, cover));
  d *= smoothstep(vec3(0.05), vec3(0.36), cover);

  vec3 lit = clamp(0.50 + (g.rgb - up) * 0.40 + relief, 0.0, 1.25);
  float thread = (0.62 * b.a + 0.38 * c.a);
  thread = thread * thread;

  vec3 thin = mix(vec3(0.035, 0.15, 0.24), vec3(0.40, 0.82, 0.86), lit.r * 0.85);
  thin += vec3(0.22, 0.50, 0.52) * thread * 0.75;
  float fold = clamp(0.40 + (g.g - up.g) * 0.40 + relief * 0.62 + (a.r - 0.5) * 1.1, 0.0, 1.15);
  vec3 dense = mix(vec3(0.14, 0.025, 0.25), vec3(0.58, 0.17, 0.55), smoothstep(0.0, 0.65, fold));
  dense = mix(dense, vec3(0.86, 0.42, 0.74), smoothstep(0.55, 1.15, fold));
  dense += vec3(0.80, 0.40, 0.75) * b.a * b.a * (0.14 + 0.30 * smoothstep(0.3, 0.9, fold));
  float beat = 0.93 + uLife * 0.09 * sin(t * 1.1 + n * 9.0) + uLife * 0.07 * sin(t * 2.9 + a.r * 21.0);
  // Banked heat: dark red in the folds, amber on the crests, few bright veins.
  float body = clamp(0.42 + (a.r - 0.5) * 1.5 + relief * 0.42 + (slow.g - 0.5) * 0.9, 0.0, 1.15);
  vec3 metreon = mix(vec3(0.24, 0.055, 0.075), vec3(0.72, 0.27, 0.075), smoothstep(0.0, 0.66, body));
  metreon = mix(metreon, vec3(0.90, 0.54, 0.19), smoothstep(0.62, 1.35, body));
  metreon += vec3(0.90, 0.50, 0.17) * b.a * b.a * (0.20 + 0.36 * smoothstep(0.3, 0.9, body));
  metreon *= beat;

  float thinCover = d.r * (0.30 + 0.34 * clamp(0.5 + relief + n * 0.5, 0.0, 1.0));
  float denseCover = d.g * 0.90;
  float metreonCover = d.b * (0.52 + 0.32 * clamp(body + n * 0.4, 0.0, 1.0));

  vec3 colour = thin * thinCover;
  float alpha = thinCover;
  colour = colour * (1.0 - denseCover) + dense * denseCover;
  alpha = alpha + denseCover - alpha * denseCover;
  colour = colour * (1.0 - metreonCover) + metreon * metreonCover;
  alpha = alpha + metreonCover - alpha * metreonCover;

  // The light that clouds throw around themselves.
  colour += (vec3(0.03, 0.10, 0.12) * g.r * g.r + vec3(0.16, 0.03, 0.15) * g.g * g.g
    + vec3(0.26, 0.08, 0.02) * g.b * g.b * beat) * (1.0 - alpha * 0.7);

  // Ring light: bands of pale dust along the arcs of the far rings.
  float arc = length(vec2(board.x + 900.0, board.y * 1.35 - 5200.0)) + (a.r - 0.5) * 46.0;
  float band = 0.5 + 0.5 * sin(arc * 0.115) * (0.6 + 0.4 * sin(arc * 0.031 + 1.0));
  float dust = f.r * (0.10 + 0.52 * band * band + 0.8 * max(0.0, c.b - 0.56));
  dust *= 0.85 + 0.30 * (slow.r - 0.5) * 2.0;
  colour = colour * (1.0 - dust * 0.20) + vec3(1.0, 0.79, 0.42) * dust * 1.0;
  alpha = alpha + dust * 0.20 * (1.0 - alpha);

  float quick = 0.78 + uLife * (0.16 * sin(t * 9.0 + a.g * 30.0) + 0.12 * sin(t * 15.3 + b.r * 24.0));
  if (g.a + f.g + f.b > 0.004) {
  vec4 heat = texture2D(uNoise, q * 4.6 + bend * 0.5 + vec2(t * 0.022, -t * 0.034));
  // What is lit: cracks of heat that flicker, and the cloud glowing from within.
  float crack = heat.a * heat.a * heat.a;
  colour += g.a * quick * (vec3(0.50, 0.12, 0.03) * (0.35 + 0.8 * b.g) + vec3(1.0, 0.80, 0.42) * crack * 1.15);

  // Fire.
  vec4 lick = texture2D(uNoise, q * 3.8 + bend * 0.8 + vec2(t * 0.03, t * 0.075));
  vec4 lash = texture2D(uNoise, q * 8.3 + (lick.rg - 0.5) * 0.6 + vec2(-t * 0.05, t * 0.13));
  float rage = f.g * 1.75 - (1.0 - lick.g) * 0.72 - (1.0 - lash.b) * 0.42 + lash.a * 0.18;
  vec3 flame = vec3(0.92, 0.25, 0.05) * fall(0.0, 0.42, rage)
    + vec3(0.22, 0.36, 0.08) * fall(0.26, 0.80, rage)
    + vec3(0.06, 0.22, 0.26) * fall(0.62, 1.20, rage);
  float flameCover = fall(0.0, 0.55, rage);
  colour = colour * (1.0 - flameCover * 0.75) + flame;
  alpha = alpha + flameCover * 0.75 * (1.0 - alpha);

  // Embers in what the fire has left.
  float spark = fall(0.30, 0.62, heat.a * (0.5 + lash.b)) * f.b;
  colour += f.b * vec3(0.24, 0.05, 0.015) * (0.6 + b.g) + vec3(1.0, 0.46, 0.13) * spark * 0.9;

  }

  // Light of the fire on the clouds around it, and a breath of it on empty space.
  colour += f.a * quick * vec3(1.0, 0.48, 0.16) * (0.10 + alpha * (0.35 + 0.75 * clamp(0.5 + relief, 0.0, 1.0)));

  // Phaser's batches leave out what has no alpha at all, light that only adds among it.
  alpha = max(alpha, dot(colour, vec3(0.08)));
  gl_FragColor = vec4(colour, clamp(alpha, 0.0, 1.0));
}
`
