#!/bin/bash
# Rebuilds every picture of the ground theatre into assets/art. Argument: where raw renders are kept.
set -eo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
out=$here/../../art
python=${PYTHON:-/usr/bin/python3} # Debian's, which has numpy and PIL
samples=${SAMPLES:-20}
six=e,ne,nw,w,sw,se
render() {
  nice -n 5 blender -b -t 1 --python-exit-code 1 -P "$here/$1.py" -- "$work/raw" "$samples" "${@:2}" |
    { grep '^FRAME\|Error' || true; }
}

mkdir -p "$work/raw"
crew=$(for unit in picard data worf crusher security trooper enforcer; do
  echo "$unit:idle,aim,walk0,walk1,walk2,walk3:$six $unit:down:se,sw"
done)
# shellcheck disable=SC2086 # one word a job
render render_figures $crew probe_scout:idle:$six probe_hunter:idle:$six probe_warden:idle:$six \
  column:idle,walk0,walk1:$six column-b:idle,walk0,walk1:$six column-c:idle,walk0,walk1:$six
render render_props all
render render_keyart 100
"$python" "$here/finish.py" "$work/raw" "$work/done"
"$python" "$here/keyart/finish.py" "$work/raw" "$out/keyart.webp"
node "$here/portraits/build.mjs" "$work/portraits"
"$python" "$here/portraits/encode.py" "$work/portraits" "$out/portraits"
"$python" "$here/pack.py" "$work/done" "$out"
