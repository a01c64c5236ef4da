#!/bin/bash
# Rebuilds every sound into assets/audio, the same to the byte. Argument: where renders are kept.
set -eo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
python=${PYTHON:-/usr/bin/python3} # Debian's, which has numpy and scipy
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 # sums come out the same on any machine
export PYTHONDONTWRITEBYTECODE=1
nice -n 2 "$python" "$here/build.py" "$work" "$here/../../audio" "${@:2}"
