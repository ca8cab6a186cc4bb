"""Documents for the tests of the Word toolkit, and ways to look into them."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from lxml import etree

from dcc_desktop.export.word.chart import BarChart, RadarChart
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.export.word.text import bold, italic, link, missing, web_link
from dcc_desktop.i18n import Catalogue

CHANGED_AT = datetime(2025, 3, 4, 12, 30, tzinfo=UTC)
CATEGORIES = ("Инфраструктура", "Умения", "Данни")
_WORDS = {
    "Contents": "Съдържание",
    "Table": "Таблица",
    "Figure": "Фигура",
    "To be completed": "За попълване",
    "To be completed:": "За попълване:",
    "Page {page} of {pages}": "Стр. {page} от {pages}",
    "Appendix {number}.": "Приложение {number}.",
}


class FixedCatalogue(Catalogue):
    """The words of the toolkit, whatever the shipped translations say at the moment."""

    def gettext(self, message: str) -> str:
        return _WORDS.get(message, message) if self.language == "bg" else message


def new_document(language: str = "bg", *, title: str = "План за действие") -> WordDocument:
    """Return an empty document."""
    return WordDocument(FixedCatalogue(language), title=title, changed_at=CHANGED_AT)


def radar(categories: tuple[str, ...] = CATEGORIES) -> RadarChart:
    """Return a radar with one value that is not known."""
    series = [("Сегашно ниво", (2.4, None, 3.0)), ("Цел", (4, 3.5, 5))]
    return RadarChart("Зрялост", categories, series, 5, "Радарна диаграма: данните са напред.")


def full_document(language: str = "bg") -> WordDocument:
    """Return a document that uses everything there is."""
    document = new_document(language, title="Стратегия & план <2025>")
    document.cover(subtitle="Град", slogan="„Град за всички“", programme="DCC", label="Проект", date_line="4.3.2025 г.")
    document.contents(levels=3)
    document.heading("Резюме", numbered=False)
    document.paragraph("Първи абзац.\n\nВтори\nабзац.", style="lead")
    document.note("кратко изложение")
    document.heading("Зрялост", anchor="dcc_chapter_2")
    document.heading("По измерения", 2)
    document.chart(radar())
    document.chart(BarChart("Стълбове", CATEGORIES, [("Сега", (1, 2, None))], 5, "Стълбове", height_cm=8))
    document.heading("По страни", 3)
    document.paragraph([bold("важно"), " ", italic("курсив"), link("глава", "dcc_chapter_2")], style="statement")
    address = web_link("сайт", 'https://example.org/?q=а"б&c=1')
    document.paragraph(["Източник: ", address], style="small", anchor="dcc_s")
    document.bullets(["едно", bold("две")])
    with document.landscape():
        document.table(["№", "Име"], [["1", "а"], ["2", "б"]], caption="Дейности", numeric={0}, anchor="dcc_table")
    document.page_break()
    document.appendix("Листове")
    document.heading("Дейност", 2)
    document.facts([("Срок", "2025 г."), ("Средства", missing("няма"))], title="Портал", anchor="dcc_action_1")
    document.facts([("Срок", "2026 г.")])
    return document


def reopened(document: WordDocument) -> Document:
    """Return the finished document as python-docx reads it."""
    return docx.Document(io.BytesIO(document.to_bytes()))


def part(document: WordDocument, name: str) -> etree._Element:
    """Return one part of the finished document, such as "word/document.xml"."""
    return etree.fromstring(part_bytes(document.to_bytes(), name))


def part_bytes(archive: bytes, name: str) -> bytes:
    """Return one member of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return file.read(name)


NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements that an XPath with the prefixes w, wp, a, c finds."""
    found = element.xpath(path, namespaces=NAMES)
    return [one for one in found if isinstance(one, etree._Element)] if isinstance(found, list) else []


def values(element: etree._Element, path: str, name: str = "val") -> list[str]:
    """Return one attribute of the elements that the path finds; by default w:val."""
    return [one.get(f"{{{NAMES['w']}}}{name}", "") for one in find(element, path)]


def texts(element: etree._Element, path: str) -> list[str]:
    """Return the visible text of the elements that the path finds."""
    return ["".join(piece.text or "" for piece in find(one, ".//w:t")) for one in find(element, path)]
