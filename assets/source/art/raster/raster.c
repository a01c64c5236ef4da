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

/* Balls of torn edge (centre, radius) taken out of a mesh, whose vertices lie at `place` among them. */
typedef struct {
  const float *place;
  int count;
  const float *bite;
} Holes;

/* Whether a point of a triangle was bitten away. */
static int bitten(const Holes *h, const int *t, float u, float v) {
  float w = 1 - u - v, p[3];
  for (int k = 0; k < 3; k++)
    p[k] = u * h->place[3 * t[0] + k] + v * h->place[3 * t[1] + k] + w * h->place[3 * t[2] + k];
  for (int i = 0; i < h->count; i++) {
    const float *b = h->bite + 4 * i;
    float x = (p[0] - b[0]) / b[3], y = (p[1] - b[1]) / b[3], z = (p[2] - b[2]) / b[3];
    if (x * x + y * y + z * z > 2) continue;
    float torn = 1 + 0.22f * sinf(7 * x + 3 * sinf(5 * y + i)) + 0.16f * sinf(13 * y - 9 * z + 2 * i);
    if (x * x + y * y + z * z < torn * torn) return 1;
  }
  return 0;
}

/* Nearest depth of every pixel; with `owner`, also which triangle and where in it. */
static void fill(const Mesh *m, const Holes *holes, float *depth, int *owner, float *where) {
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
        if (holes && bitten(holes, m->triangle + 3 * t, u, v)) continue;
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
  fill(&m, NULL, depth, NULL, NULL);
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

/* How a scene is lit: suns, sky, and the depth maps of the sun that throws shadows. */
typedef struct {
  int count;          /* of suns: direction (3) and irradiance (3) each; the first throws shadows */
  const float *suns;
  const float *sky;   /* low (3), high (3) */
  float wrap;         /* how far soft surfaces are lit past the edge of light */
  int maps, side;
  const float *depths, *frames;
  float bias;
} Rig;

/* Light from one point toward the viewer. s: roughness, metal, emission, openness. */
static void light_point(const Rig *g, const float *p, const float *nn, const float *base, const float *s,
                        const float *view, float *out) {
  float q[3] = {p[0] + nn[0] * g->bias, p[1] + nn[1] * g->bias, p[2] + nn[2] * g->bias};
  float lit = reach(q, g->maps, g->side, g->depths, g->frames, g->bias);
  for (int k = 0; k < 3; k++) out[k] = 0;
  for (int k = 0; k < g->count; k++)
    shine(g->suns + 6 * k, nn, view, base, fmaxf(s[0], 0.12f), s[1], g->wrap, k ? 1 : lit, out);
  float around[3], mirror[3], r = 2 * dot(nn, view), nv = fmaxf(dot(nn, view), 0);
  sky_at(g->sky, nn[2] * 0.62f, around);
  sky_at(g->sky, r * nn[2] - view[2], mirror);
  float fresnel = powf(1 - nv, 5) * (1 - s[0]) * (1 - s[0]);
  for (int k = 0; k < 3; k++) {
    float f0 = 0.024f + (base[k] - 0.024f) * s[1];
    out[k] += around[k] * base[k] * (1 - s[1]) * s[3];
    out[k] += mirror[k] * (f0 + (1 - f0) * fresnel) * s[3];
    out[k] += base[k] * s[2];
  }
}

/*
 * vertex data: world (3), normal (3), colour (3), surface (4: roughness, metal, emission, openness).
 * view: toward the viewer, or where the viewer stands if near is set; suns, sky, wrap and maps as in Rig.
 * picture: r, g, b, alpha a pixel, linear, not multiplied; glow: r, g, b.
 */
void render(int width, int height, int triangles, const float *screen, const int *triangle, const float *world,
            const float *normal, const float *colour, const float *surface, const float *viewer, int near, int count,
            const float *suns, const float *sky, float wrap, int maps, int side, const float *depths,
            const float *frames, float bias, float *picture, float *glow) {
  Mesh m = {width, height, triangles, screen, triangle};
  Rig rig = {count, suns, sky, wrap, maps, side, depths, frames, bias};
  long n = (long)width * height;
  float *depth = malloc(n * sizeof *depth), *where = malloc(2 * n * sizeof *where);
  int *owner = malloc(n * sizeof *owner);
  fill(&m, NULL, depth, owner, where);
  for (long i = 0; i < n; i++) {
    if (owner[i] < 0) continue;
    const int *t = triangle + 3 * owner[i];
    float u = where[2 * i], v = where[2 * i + 1];
    float p[3], nn[3], base[3], s[4];
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
    light_point(&rig, p, nn, base, s, view, picture + 4 * i);
    for (int k = 0; k < 3; k++) glow[3 * i + k] = base[k] * s[2];
    picture[4 * i + 3] = 1;
  }
  free(depth);
  free(where);
  free(owner);
}

/* What lies nearest at every pixel: triangle (-1: none) and where in it. Bites take their share away. */
void trace(int width, int height, int triangles, const float *screen, const int *triangle, const float *place,
           int bites, const float *bite, int *owner, float *where) {
  Mesh m = {width, height, triangles, screen, triangle};
  Holes holes = {place, bites, bite};
  float *depth = malloc((long)width * height * sizeof *depth);
  fill(&m, bites ? &holes : NULL, depth, owner, where);
  free(depth);
}

/* Light from n points, each with place, normal, colour and surface of its own; out: r, g, b. */
void light_points(int n, const float *place, const float *normal, const float *colour, const float *surface,
                  const float *view, int count, const float *suns, const float *sky, float wrap, int maps, int side,
                  const float *depths, const float *frames, float bias, float *out) {
  Rig rig = {count, suns, sky, wrap, maps, side, depths, frames, bias};
  for (long i = 0; i < n; i++)
    light_point(&rig, place + 3 * i, normal + 3 * i, colour + 3 * i, surface + 4 * i, view, out + 3 * i);
}

/* How open n points lie: share of the half space about the normal that is free, by depth maps from `maps` sides. */
void openness(int n, const float *place, const float *normal, int maps, int side, const float *toward,
              const float *depths, const float *frames, float bias, float *out) {
  for (long i = 0; i < n; i++) {
    const float *p = place + 3 * i, *nn = normal + 3 * i;
    float q[3] = {p[0] + nn[0] * bias, p[1] + nn[1] * bias, p[2] + nn[2] * bias}, sum = 0, free_ = 0;
    for (int k = 0; k < maps; k++) {
      float w = dot(nn, toward + 3 * k);
      if (w <= 0) continue;
      sum += w;
      free_ += w * reach(q, 1, side, depths + (long)k * side * side, frames + 12 * k, bias);
    }
    out[i] = sum > 0 ? free_ / sum : 1;
  }
}

/* 0..1 of a corner of the lattice. */
static float corner_value(int x, int y, int z) {
  unsigned n = (unsigned)x * 374761393u + (unsigned)y * 668265263u + (unsigned)z * 2246822519u;
  n = (n ^ (n >> 13)) * 1274126177u;
  n = (n ^ (n >> 15)) * 2654435761u;
  return ((n ^ (n >> 16)) & 0xFFFF) / 65535.0f;
}

/* Smooth value noise in 0..1 at n places, one lattice step a unit. */
void value_noise(int n, const float *place, float *out) {
  for (long i = 0; i < n; i++) {
    int c[3];
    float f[3], total = 0;
    for (int k = 0; k < 3; k++) {
      float low = floorf(place[3 * i + k]), t = place[3 * i + k] - low;
      c[k] = (int)low;
      f[k] = t * t * (3 - 2 * t);
    }
    for (int k = 0; k < 8; k++) {
      int x = k & 1, y = k >> 1 & 1, z = k >> 2;
      total += corner_value(c[0] + x, c[1] + y, c[2] + z) * (x ? f[0] : 1 - f[0]) * (y ? f[1] : 1 - f[1]) *
               (z ? f[2] : 1 - f[2]);
    }
    out[i] = total;
  }
}
