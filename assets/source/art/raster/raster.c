/* A small renderer of painted meshes: depth buffer, soft shadows of one sun, two bare suns, sky.
 *
 * Orthographic. Screen positions come in pixels with depth growing away from the viewer. Single
 * threaded and without fused arithmetic, so that a picture comes out the same to the bit.
 */
#include <math.h>
#include <stdlib.h>

typedef struct {
  int width, height, triangles;
  const float *screen;  /* x, y, depth a vertex */
  const int *triangle;  /* three vertices each */
} Mesh;

static float edge(const float *a, const float *b, float x, float y) {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}

/* Nearest depth of every pixel; with `owner`, also which triangle and where in it. */
static void fill(const Mesh *m, float *depth, int *owner, float *where) {
  for (int i = 0; i < m->width * m->height; i++) depth[i] = 1e9f;
  if (owner) for (int i = 0; i < m->width * m->height; i++) owner[i] = -1;
  for (int t = 0; t < m->triangles; t++) {
    const float *a = m->screen + 3 * m->triangle[3 * t];
    const float *b = m->screen + 3 * m->triangle[3 * t + 1];
    const float *c = m->screen + 3 * m->triangle[3 * t + 2];
    float area = edge(a, b, c[0], c[1]);
    if (area == 0) continue;
    float x0 = fminf(a[0], fminf(b[0], c[0])), x1 = fmaxf(a[0], fmaxf(b[0], c[0]));
    float y0 = fminf(a[1], fminf(b[1], c[1])), y1 = fmaxf(a[1], fmaxf(b[1], c[1]));
    int left = (int)ceilf(x0 - 0.5f), right = (int)floorf(x1 - 0.5f);
    int top = (int)ceilf(y0 - 0.5f), bottom = (int)floorf(y1 - 0.5f);
    if (left < 0) left = 0;
    if (top < 0) top = 0;
    if (right >= m->width) right = m->width - 1;
    if (bottom >= m->height) bottom = m->height - 1;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        float px = x + 0.5f, py = y + 0.5f;
        float u = edge(b, c, px, py) / area, v = edge(c, a, px, py) / area, w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        float z = u * a[2] + v * b[2] + w * c[2];
        int i = y * m->width + x;
        if (z >= depth[i]) continue;
        depth[i] = z;
        if (!owner) continue;
        owner[i] = t;
        where[2 * i] = u;
        where[2 * i + 1] = v;
      }
    }
  }
}

void render_depth(int width, int height, int triangles, const float *screen, const int *triangle, float *depth) {
  Mesh m = {width, height, triangles, screen, triangle};
  fill(&m, depth, NULL, NULL);
}

/* Value of a vertex attribute of n channels inside a triangle. */
static void blend(const float *values, const int *t, float u, float v, int n, float *out) {
  float w = 1 - u - v;
  for (int k = 0; k < n; k++)
    out[k] = u * values[n * t[0] + k] + v * values[n * t[1] + k] + w * values[n * t[2] + k];
}

static float dot(const float *a, const float *b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

static void unit(float *v) {
  float n = sqrtf(dot(v, v)) + 1e-9f;
  for (int k = 0; k < 3; k++) v[k] /= n;
}

/* Diffuse and specular light of one sun on a surface, added to `out`. sun: direction, colour. */
static void shine(const float *sun, const float *n, const float *view, const float *base, float rough,
                  float metal, float wrap, float lit, float *out) {
  float nl = dot(n, sun), soft = (nl + wrap) / (1 + wrap);
  if (soft <= 0 || lit <= 0) return;
  for (int k = 0; k < 3; k++) out[k] += lit * sun[3 + k] * base[k] * (1 - metal) * soft * 0.31831f;
  if (nl <= 0) return;
  float h[3] = {sun[0] + view[0], sun[1] + view[1], sun[2] + view[2]};
  unit(h);
  float nv = fmaxf(dot(n, view), 0.08f), nh = fmaxf(dot(n, h), 0), vh = fmaxf(dot(view, h), 0);
  float a = rough * rough, a2 = a * a, q = nh * nh * (a2 - 1) + 1;
  float d = a2 / (3.14159f * q * q), k2 = a / 2 + 1e-4f;
  float g = 1 / ((nl * (1 - k2) + k2) * (nv * (1 - k2) + k2));
  float f = powf(1 - vh, 5);
  for (int k = 0; k < 3; k++) {
    float f0 = 0.024f + (base[k] - 0.024f) * metal;
    out[k] += lit * sun[3 + k] * nl * fminf(d * g * 0.25f * (f0 + (1 - f0) * f), 6);
  }
}

/* Sky colour toward height z (-1 to 1): sky holds low and high colour. */
static void sky_at(const float *sky, float z, float *out) {
  float t = (z * 0.5f + 0.5f - 0.35f) / 0.4f;
  t = t < 0 ? 0 : t > 1 ? 1 : t;
  for (int k = 0; k < 3; k++) out[k] = sky[k] + (sky[3 + k] - sky[k]) * t;
}

/* Share of the shadowing sun that reaches a point: `maps` depth maps from slightly different places. */
static float reach(const float *p, int maps, int side, const float *depths, const float *frames, float bias) {
  float total = 0;
  for (int i = 0; i < maps; i++) {
    const float *f = frames + 12 * i, *d = depths + (long)i * side * side;
    float x = dot(f, p) + f[3] - 0.5f, y = dot(f + 4, p) + f[7] - 0.5f, z = dot(f + 8, p) + f[11] - bias;
    int ix = (int)floorf(x), iy = (int)floorf(y);
    if (ix < 0 || iy < 0 || ix >= side - 1 || iy >= side - 1) { total += 1; continue; }
    float fx = x - ix, fy = y - iy;
    const float *c = d + iy * side + ix;
    float a = c[0] > z, b = c[1] > z, e = c[side] > z, g = c[side + 1] > z;
    total += (a + (b - a) * fx) * (1 - fy) + (e + (g - e) * fx) * fy;
  }
  return total / maps;
}

/*
 * vertex data: world (3), normal (3), colour (3), surface (4: roughness, metal, emission, openness).
 * view: toward the viewer, or where the viewer stands if near is set. suns: count times direction (3) and irradiance (3); the first throws shadows.
 * sky: low (3), high (3). wrap: how far soft surfaces are lit past the edge of light.
 * picture: r, g, b, alpha a pixel, linear, not multiplied; glow: r, g, b.
 */
void render(int width, int height, int triangles, const float *screen, const int *triangle, const float *world,
            const float *normal, const float *colour, const float *surface, const float *viewer, int near, int count,
            const float *suns, const float *sky, float wrap, int maps, int side, const float *depths,
            const float *frames, float bias, float *picture, float *glow) {
  Mesh m = {width, height, triangles, screen, triangle};
  long n = (long)width * height;
  float *depth = malloc(n * sizeof *depth), *where = malloc(2 * n * sizeof *where);
  int *owner = malloc(n * sizeof *owner);
  fill(&m, depth, owner, where);
  for (long i = 0; i < n; i++) {
    if (owner[i] < 0) continue;
    const int *t = triangle + 3 * owner[i];
    float u = where[2 * i], v = where[2 * i + 1];
    float p[3], nn[3], base[3], s[4], out[3] = {0, 0, 0};
    blend(world, t, u, v, 3, p);
    blend(normal, t, u, v, 3, nn);
    blend(colour, t, u, v, 3, base);
    blend(surface, t, u, v, 4, s);
    unit(nn);
    float view[3] = {viewer[0], viewer[1], viewer[2]};
    if (near) {
      for (int k = 0; k < 3; k++) view[k] -= p[k];
      unit(view);
    }
    float q[3] = {p[0] + nn[0] * bias, p[1] + nn[1] * bias, p[2] + nn[2] * bias};
    float lit = reach(q, maps, side, depths, frames, bias);
    for (int k = 0; k < count; k++)
      shine(suns + 6 * k, nn, view, base, fmaxf(s[0], 0.12f), s[1], wrap, k ? 1 : lit, out);
    float around[3], mirror[3], r = 2 * dot(nn, view), nv = fmaxf(dot(nn, view), 0);
    sky_at(sky, nn[2] * 0.62f, around);
    sky_at(sky, r * nn[2] - view[2], mirror);
    float fresnel = powf(1 - nv, 5) * (1 - s[0]) * (1 - s[0]);
    for (int k = 0; k < 3; k++) {
      float f0 = 0.024f + (base[k] - 0.024f) * s[1];
      out[k] += around[k] * base[k] * (1 - s[1]) * s[3];
      out[k] += mirror[k] * (f0 + (1 - f0) * fresnel) * s[3];
      out[k] += base[k] * s[2];
      picture[4 * i + k] = out[k];
      glow[3 * i + k] = base[k] * s[2];
    }
    picture[4 * i + 3] = 1;
  }
  free(depth);
  free(where);
  free(owner);
}
