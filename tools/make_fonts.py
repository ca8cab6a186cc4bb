"""Makes the fonts of resources/fonts from the web fonts of the npm package @fontsource/sofia-sans.

Usage: python tools/make_fonts.py PACKAGE [TARGET]. PACKAGE is the unpacked package; TARGET is resources/fonts.

The package has one file a weight and a script, and Qt takes only one file of a family and a weight: so the scripts are
merged into one file. The result is in the repository; this is needed only for another version of the typeface.
What it takes is not part of the program's environments:

    npm pack @fontsource/sofia-sans@5.3.0 && tar -xzf fontsource-sofia-sans-5.3.0.tgz
    python3 -m venv .venv-fonts && .venv-fonts/bin/python -m pip install fonttools==4.68.0 brotli==1.2.1
    .venv-fonts/bin/python tools/make_fonts.py package

The same package and the same fontTools give the same bytes; to compare, name another TARGET.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FAMILY = "Sofia Sans"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold"}
# Greek stays out: no text of the program has it, and it is a quarter of the size.
SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
NEEDED_FEATURES = {"GSUB": {"ccmp", "locl", "tnum"}, "GPOS": {"kern", "mark"}}
# Not in the web fonts. Without them Qt takes a whole other font for one space, and the line grows by its height.
# In thousandths of the em, as is the font; a figure space is as wide as a tabular digit.
NARROW_SPACES = {0x2009: 200, 0x200A: 100, 0x202F: 200}
FIGURE_SPACE, NON_BREAKING_HYPHEN = 0x2007, 0x2011
# Describes the axes of the variable font that these are cut from; it would name Regular as elidable in every weight.
UNMERGEABLE = ("STAT",)


def decompressed(source: Path, target: Path) -> Path:
    """Write a web font as plain TrueType and return where."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    for table in UNMERGEABLE:
        if table in font:
            del font[table]
    font.save(target)
    return target


def make_weight(package: Path, target: Path, weight: int) -> Path:
    """Merge the scripts of one weight into one file and return it."""
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for script in SCRIPTS:
            source = package / "files" / f"sofia-sans-{script}-{weight}-normal.woff2"
            parts.append(decompressed(source, Path(folder) / f"{script}.ttf"))
        font = Merger().merge([str(part) for part in parts])
        first = TTFont(parts[0])["head"]
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = first.created, first.modified
    add_spaces(font)
    path = target / f"SofiaSans-{WEIGHTS[weight]}.ttf"
    font.save(path)
    return path


def add_spaces(font: TTFont) -> None:
    """Add the spaces that typographers use, and the hyphen that does not break, which looks like the other."""
    names = font.getBestCmap()
    tabular = font["hmtx"][f"{names[ord('0')]}.tf"][0]
    order = font.getGlyphOrder()
    for code, width in {**NARROW_SPACES, FIGURE_SPACE: tabular}.items():
        name = f"uni{code:04X}"
        order = [*order, name]
        font.setGlyphOrder(order)
        font["glyf"].glyphs[name] = Glyph()
        font["hmtx"][name] = (width, 0)
        map_character(font, code, name)
    font["glyf"].setGlyphOrder(order)
    map_character(font, NON_BREAKING_HYPHEN, names[ord("-")])


def map_character(font: TTFont, code: int, name: str) -> None:
    """Show a character with a glyph, in every table that maps Unicode."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def problems(path: Path, weight: int) -> list[str]:
    """Return what a font lacks that the program counts on."""
    font = TTFont(path)
    found = []
    if font["name"].getBestFamilyName() != FAMILY:
        found.append(f"the family is {font['name'].getBestFamilyName()}")
    if font["OS/2"].usWeightClass != weight:
        found.append(f"the weight is {font['OS/2'].usWeightClass}")
    for table, needed in NEEDED_FEATURES.items():
        features = {record.FeatureTag for record in font[table].table.FeatureList.FeatureRecord}
        found += [f"{table} lacks {feature}" for feature in sorted(needed - features)]
    return [f"{path.name}: {line}" for line in found]


def main(arguments: Sequence[str]) -> int:
    """Make all weights and lay the licence beside them; 1 when one of them lacks something."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    package, target = Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    found = []
    for weight in WEIGHTS:
        path = make_weight(package, target, weight)
        found += problems(path, weight)
        print(f"{path.name}: {path.stat().st_size // 1000} kB, {len(TTFont(path).getBestCmap())} characters")
    shutil.copyfile(package / "LICENSE", target / "OFL.txt")
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
