"""The catalogue tool: complete or not, and the same bytes every time."""

import gettext
import io
from pathlib import Path

import pytest

from tools.translations import compile_catalogue, compiled, po_path, problems, read, update

SOURCE = '_("Save")\nngettext("{count} idea", "{count} ideas", 2)\nt("50 % of {city}")\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "dcc_desktop").mkdir()
    (tmp_path / "dcc_desktop" / "page.py").write_text(SOURCE, encoding="utf-8")
    update(tmp_path, "bg")
    return tmp_path


def translate(project: Path, *pairs: tuple[str, str]) -> None:
    """Fill translations in, as a person with an editor would, and compile."""
    path = po_path(project, "bg")
    text = path.read_text(encoding="utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")
    compile_catalogue(project, "bg")


SAVE = ('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "Запази"')
IDEAS = ('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{count} идея"\nmsgstr[1] "{count} идеи"')
SHARE = ('msgid "50 % of {city}"\nmsgstr ""', 'msgid "50 % of {city}"\nmsgstr "50 % от {city}"')


def test_complete_catalogue_has_no_problems(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    assert problems(project, "bg") == []


def test_texts_inside_f_strings_are_found(project: Path) -> None:
    (project / "dcc_desktop" / "page.py").write_text("f\"{city}: {_('Done').lower()}\"\n", encoding="utf-8")
    update(project, "bg")
    assert 'msgid "Done"' in po_path(project, "bg").read_text(encoding="utf-8")


def test_untranslated_messages_are_named(project: Path) -> None:
    translate(project, IDEAS, SHARE)
    assert problems(project, "bg") == ["bg: untranslated: 'Save'"]


def test_half_translated_plural_is_named(project: Path) -> None:
    translate(project, SAVE, SHARE, ('msgstr[1] ""', 'msgstr[1] "{count} идеи"'))
    assert problems(project, "bg") == ["bg: untranslated: '{count} idea'"]


def test_lost_placeholder_is_named(project: Path) -> None:
    translate(project, SAVE, IDEAS, (SHARE[0], SHARE[1].replace("от {city}", "от {град}")))
    assert problems(project, "bg") == ["bg: other placeholders than the original: '50 % of {city}' -> '50 % от {град}'"]


def test_fuzzy_message_is_named(project: Path) -> None:
    translate(project, IDEAS, SHARE, (SAVE[0], "#, fuzzy\n" + SAVE[1]))
    assert problems(project, "bg") == ["bg: fuzzy: 'Save'"]


def test_text_that_was_not_collected_is_named_with_its_file(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    (project / "dcc_desktop" / "new.py").write_text('N_("Open")\n', encoding="utf-8")
    assert problems(project, "bg") == ["bg: not in the catalogue: 'Open' (dcc_desktop/new.py)"]


def test_old_compiled_catalogue_is_named(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    path = po_path(project, "bg")
    path.write_text(path.read_text(encoding="utf-8").replace("Запази", "Съхрани"), encoding="utf-8")
    assert problems(project, "bg") == ["bg: dcc_desktop.mo differs from dcc_desktop.po"]


def test_text_that_went_stays_obsolete_until_it_is_dropped(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    (project / "dcc_desktop" / "page.py").write_text(SOURCE.replace('_("Save")', ""), encoding="utf-8")
    update(project, "bg")
    compile_catalogue(project, "bg")
    assert problems(project, "bg") == ["bg: obsolete: 'Save'"]
    update(project, "bg", drop_obsolete=True)
    assert problems(project, "bg") == []


def test_text_that_comes_back_gets_its_translation_back(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    before = po_path(project, "bg").read_bytes()
    page = project / "dcc_desktop" / "page.py"
    page.write_text("", encoding="utf-8")
    update(project, "bg")
    page.write_text(SOURCE, encoding="utf-8")
    update(project, "bg")
    assert po_path(project, "bg").read_bytes() == before


def test_second_update_changes_no_byte(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    before = po_path(project, "bg").read_bytes()
    update(project, "bg")
    assert po_path(project, "bg").read_bytes() == before


def test_compiled_catalogue_is_read_by_gettext(project: Path) -> None:
    translate(project, SAVE, IDEAS, SHARE)
    found = gettext.GNUTranslations(io.BytesIO(compiled(read(po_path(project, "bg")), "bg")))
    assert [found.gettext("Save"), found.ngettext("{count} idea", "{count} ideas", 1)] == ["Запази", "{count} идея"]
    assert found.ngettext("{count} idea", "{count} ideas", 2) == "{count} идеи"
