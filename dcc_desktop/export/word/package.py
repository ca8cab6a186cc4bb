"""Puts the parts of a document together. Imports python-docx: import this module only when a document is saved."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml import parse_xml
from docx.package import Package

from dcc_desktop.export.word import fixed_parts
from dcc_desktop.export.word.archive import rewrite_archive
from dcc_desktop.export.word.chart import Chart, chart_relation
from dcc_desktop.export.word.sections import FOOTER_ID, HEADER_ID, UPRIGHT
from dcc_desktop.export.word.styles import styles_xml
from dcc_desktop.i18n import N_, Catalogue

_PROGRAM = "DCC Desktop"
_NOTE_STYLE = N_("To be completed")
# What Word and python-docx accept in a core property.
_PROPERTY_LIMIT = 255


@dataclass(frozen=True)
class Properties:
    """What Word shows under "Info"; `changed_at` is aware."""

    title: str
    changed_at: datetime
    subject: str = ""
    author: str = ""
    keywords: Sequence[str] = ()
    identifier: str = ""


def build_document(
    body: str, charts: Sequence[Chart], properties: Properties, *, catalogue: Catalogue, language_tag: str
) -> bytes:
    """Return the document as a file; the same input gives the same bytes.

    Args:
        body: The document part as XML text.
    """
    package = Package()
    document = XmlPart(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, parse_xml(body), package)
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    _add_properties(package, properties, language_tag)
    _add_fixed_parts(document, package, catalogue, properties.title, language_tag)
    for number, chart in enumerate(charts, start=1):
        _add_chart(document, chart, number, changed_at=properties.changed_at, language_tag=language_tag)
    file = io.BytesIO()
    package.save(file)
    return rewrite_archive(file.getvalue())


def _part(package: Package, name: str, content_type: str, content: str | bytes) -> Part:
    data = content if isinstance(content, bytes) else f'<?xml version="1.0" encoding="UTF-8"?>\n{content}'.encode()
    return Part(PackURI(name), content_type, data, package)


def _add_fixed_parts(document: XmlPart, package: Package, catalogue: Catalogue, title: str, language_tag: str) -> None:
    t = catalogue.gettext
    styles = styles_xml(language_tag, note_name=t(_NOTE_STYLE), text_width=UPRIGHT.text_width)
    parts = (
        ("styles", CT.WML_STYLES, RT.STYLES, styles),
        ("numbering", CT.WML_NUMBERING, RT.NUMBERING, fixed_parts.numbering_xml(t)),
        ("settings", CT.WML_SETTINGS, RT.SETTINGS, fixed_parts.settings_xml(language_tag)),
        ("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, fixed_parts.font_table_xml()),
        ("theme/theme1", CT.OFC_THEME, RT.THEME, fixed_parts.theme_xml()),
    )
    for name, content_type, relation, content in parts:
        document.relate_to(_part(package, f"/word/{name}.xml", content_type, content), relation)
    header = _part(package, "/word/header1.xml", CT.WML_HEADER, fixed_parts.header_xml(title))
    footer = _part(package, "/word/footer1.xml", CT.WML_FOOTER, fixed_parts.footer_xml(t))
    document.load_rel(RT.HEADER, header, HEADER_ID)
    document.load_rel(RT.FOOTER, footer, FOOTER_ID)


def _add_properties(package: Package, properties: Properties, language_tag: str) -> None:
    part = CorePropertiesPart.default(package)
    core = part.core_properties
    changed_at = properties.changed_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title = properties.title[:_PROPERTY_LIMIT]
    core.subject = properties.subject[:_PROPERTY_LIMIT]
    core.author = properties.author[:_PROPERTY_LIMIT]
    core.last_modified_by = properties.author[:_PROPERTY_LIMIT]
    core.keywords = ", ".join(properties.keywords)[:_PROPERTY_LIMIT]
    core.identifier = properties.identifier
    core.language = language_tag
    core.created = changed_at
    core.modified = changed_at
    package.relate_to(part, RT.CORE_PROPERTIES)
    application = _part(package, "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, fixed_parts.application_xml(_PROGRAM))
    package.relate_to(application, RT.EXTENDED_PROPERTIES)


def _add_chart(document: XmlPart, chart: Chart, number: int, *, changed_at: datetime, language_tag: str) -> None:
    # Here, because python-pptx takes a tenth of a second to import and not every document has a chart.
    from dcc_desktop.export.word.chart_parts import WORKBOOK_RELATION, chart_xml, workbook_xlsx

    package = document.package
    xml = chart_xml(chart, language_tag=language_tag)
    chart_part = _part(package, f"/word/charts/chart{number}.xml", CT.DML_CHART, xml)
    workbook = workbook_xlsx(chart, changed_at=changed_at.astimezone(UTC))
    name = f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    chart_part.load_rel(RT.PACKAGE, _part(package, name, CT.SML_SHEET, workbook), WORKBOOK_RELATION)
    document.load_rel(RT.CHART, chart_part, chart_relation(number))
