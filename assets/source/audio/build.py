"""
Builds every sound: `build.py WORK OUT [name …]`. What was built before from the same sources is taken from WORK;
names limit the build to some parts, for trying things out.
"""

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import sheets
from encode import FORMATS, PAD, decoded, encode, loop_of, padded
from signals import RATE, integrated, true_peak

HERE = Path(__file__).parent
# As in `src/audio/seam.ts`.
BLEND = 0.02
SHEETS = ("interface", "ground", "space")
# What is fetched before the first battle; all else when it is needed.
FIRST = {"interface", "ground", "place-valley", "title", "briefing"}


def sources(*patterns):
    """A digest of the scripts that a part is made by."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in HERE.glob(pattern)}):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


COMMON = ("signals.py", "encode.py")


def sheet_part(name, work):
    x, takes, measured = sheets.sheet(name)
    encode(x, "sheet", work / "raw", work / "files", name)
    return {"files": [name], "sheets": {name: takes}, "takes": measured}


def places_part(name, work):
    part = {"files": [], "places": {}}
    for place, x in sheets.places():
        file = f"place-{place}"
        encode(padded(x), "place", work / "raw", work / "files", file)
        part["files"].append(file)
        part["places"][place] = {"file": file, **loop_of(x)}
    return part


def music_part(name, work):
    from score import piece_of
    from score.render import render

    piece = piece_of(name)
    stems, mixes = render(piece, work)
    part = {"files": [], "music": {name: {"bpm": piece.bpm, "beatsPerBar": piece.beats_per_bar, "stems": {}}}}
    entry = part["music"][name]
    for stem, x in stems.items():
        file = name if len(stems) == 1 else f"{name}-{stem}"
        encode(padded(x) if piece.is_loop else x, "music", work / "raw", work / "files", file)
        part["files"].append(file)
        entry["stems"][stem] = file
    if piece.is_loop:
        entry.update(loop_of(next(iter(stems.values()))))
    part["mixes"] = {name: mixes}
    return part


def parts():
    """Every part: its name, what makes it, and the scripts it depends on."""
    for name in SHEETS:
        yield name, sheet_part, sources(*COMMON, "sheets.py", "tones.py", "effects/*.py")
    yield "places", places_part, sources(*COMMON, "sheets.py", "tones.py", "ambience.py")
    if (HERE / "score" / "__init__.py").exists():
        from score import PIECES

        for name, module in PIECES.items():
            own = ("score/render.py", "score/notation.py", "score/instruments.py", "score/themes.py", "score/voicing.py")
            yield name, music_part, sources(*COMMON, *own, f"score/{module}.py")


def built(name, make, digest, work):
    """The part's record; made anew only if its sources changed."""
    kept = work / "parts" / f"{name}.json"
    if kept.exists():
        record = json.loads(kept.read_text())
        if record["sources"] == digest:
            return record
    print("building", name, flush=True)
    record = {"sources": digest, **make(name, work)}
    kept.write_text(json.dumps(record))
    return record


def measured(work, file, ending, loop):
    """What is true of an encoded file, by what a decoder gives back; remembered by the file's hash."""
    path = work / "files" / f"{file}.{ending}"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = work / "facts" / f"{digest}.json"
    if not kept.exists():
        x = decoded(path)
        facts = {
            "bytes": path.stat().st_size,
            "sha256": digest,
            "seconds": round(len(x) / RATE, 3),
            "lufs": round(integrated(x), 2),
            "truePeak": round(true_peak(x), 2),
            **({} if loop is None else {"seam": seam(x, loop)}),
        }
        kept.write_text(json.dumps(facts))
    return json.loads(kept.read_text())


def seam(x, loop):
    """
    How hard the sound bends where a loop's end meets its beginning, against the hardest bend within 10 ms on
    either side: a click stands alone, an attack has company. Over 1 it stands out. As it is played: the
    game lets what follows the end fade into the beginning, so that a codec's noise does not jump.
    """
    start, end = round(loop["loopStart"] * RATE), round(loop["loopEnd"] * RATE)
    reach = RATE // 100
    blend = round(BLEND * RATE)
    share = (np.arange(blend) / blend)[:, None]
    x = x.copy()
    x[start : start + blend] = x[start : start + blend] * share + x[end : end + blend] * (1 - share)
    around = np.vstack([x[end - reach : end], x[start : start + reach]])
    bends = np.abs(np.diff(around, 2, axis=0)).max(1)
    across = bends[reach - 3 : reach + 1].max()
    beside = max(bends[: reach - 3].max(), bends[reach + 1 :].max())
    return round(float(across / beside), 3)


def loops(record):
    """Where the files of a record loop, if they do."""
    found = {place["file"]: place for place in record.get("places", {}).values()}
    for piece in record.get("music", {}).values():
        if "loopStart" in piece:
            found.update({file: piece for file in piece["stems"].values()})
    return found


def merged(records, work):
    manifest = {"pad": PAD, "formats": list(FORMATS), "files": {}, "sheets": {}, "places": {}, "music": {}}
    facts = {"files": {}, "takes": {}, "mixes": {}}
    for record in records:
        looped = loops(record)
        for file in record["files"]:
            by_format = {ending: measured(work, file, ending, looped.get(file)) for ending in FORMATS}
            tier = "first" if file in FIRST else "later"
            manifest["files"][file] = {"tier": tier, **{e: by_format[e]["bytes"] for e in FORMATS}}
            facts["files"][file] = by_format
        for key in ("sheets", "places", "music"):
            manifest[key].update(record.get(key, {}))
        for key in ("takes", "mixes"):
            facts[key].update(record.get(key, {}))
    return manifest, facts


def main(work, out, only):
    for folder in ("raw", "files", "parts", "facts"):
        (work / folder).mkdir(parents=True, exist_ok=True)
    records = [built(*part, work) for part in parts() if not only or part[0] in only]
    if only:
        return
    manifest, facts = merged(records, work)
    out.mkdir(parents=True, exist_ok=True)
    wanted = {f"{file}.{ending}" for file in manifest["files"] for ending in FORMATS}
    for old in out.iterdir():
        if old.suffix[1:] in FORMATS and old.name not in wanted:
            old.unlink()
    for file in sorted(wanted):
        shutil.copyfile(work / "files" / file, out / file)
    for name, what in (("manifest", manifest), ("measured", facts)):
        (out / f"{name}.json").write_text(json.dumps(what, indent=1, sort_keys=True) + "\n")
    for ending in FORMATS:
        total = sum(os.path.getsize(out / f"{file}.{ending}") for file in manifest["files"])
        first = sum(manifest["files"][file][ending] for file in manifest["files"] if manifest["files"][file]["tier"] == "first")
        print(f"{ending}: {total / 1e6:.2f} MB, of it {first / 1e6:.2f} MB before the first battle")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
