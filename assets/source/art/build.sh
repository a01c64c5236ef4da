#!/bin/bash
# Rebuilds every picture of both theatres into assets/art. Argument: where raw renders are kept.
set -eo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
out=$here/../../art
python=${PYTHON:-/usr/bin/python3} # Debian's, which has numpy and PIL
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 # sums come out the same on any machine

mkdir -p "$work/raw" "$work/space" "$out"
render() { nice -n 5 "$python" "$here/$1.py" "$work/raw" "${@:2}"; }
render render_figures all
render render_props all
render render_keyart
nice -n 5 "$python" "$here/render_space.py" "$work/space" all
"$python" "$here/finish.py" "$work/raw" "$work/done"
"$python" "$here/finish_space.py" "$work/space" "$work/done-space"
"$python" "$here/keyart/finish.py" "$work/raw" "$out"
nice -n 5 "$python" "$here/render_vistas.py" "$work/vistas" "$out"
node "$here/portraits/build.mjs" "$work/portraits"
"$python" "$here/portraits/encode.py" "$work/portraits" "$out/portraits"
"$python" "$here/pack.py" "$work/done" "$out" ground
"$python" "$here/pack.py" "$work/done-space" "$out" space
