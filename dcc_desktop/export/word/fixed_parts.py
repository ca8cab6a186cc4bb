"""The parts of a document that do not depend on its chapters: numbering, settings, theme, fonts, header, footer."""

from __future__ import annotations

import re
from collections.abc import Callable

from dcc_desktop.export.word.markup import NAMESPACES, attribute, escape, field_xml, paragraph_xml, run_xml
from dcc_desktop.export.word.styles import ACCENT, APPENDICES, BULLETS, FONT, HEADINGS
from dcc_desktop.i18n import N_

_PAGE_OF_PAGES = N_("Page {page} of {pages}")
_APPENDIX_LABEL = N_("Appendix {number}.")
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def numbering_xml(translate: Callable[[str], str]) -> str:
    """Return the numbering of chapters (1, 1.1, 1.1.1), appendices (Appendix I., I.1) and bullets."""
    appendix = translate(_APPENDIX_LABEL).format(number="%1")
    lists = (
        (HEADINGS, [("%1", 567), ("%1.%2", 709), ("%1.%2.%3", 851)], "Heading", "decimal"),
        (APPENDICES, [(appendix, 0), ("%1.%2", 709), ("%1.%2.%3", 851)], "DccAppendix", "upperRoman"),
    )
    abstract = "".join(_outline_list_xml(*one) for one in lists) + _bullet_list_xml()
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (HEADINGS, APPENDICES, BULLETS)
    )
    return f"<w:numbering {NAMESPACES}>{abstract}{numbers}</w:numbering>"


def _outline_list_xml(number: int, levels: list[tuple[str, int]], style: str, first_format: str) -> str:
    xml = f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
    for index, (text, hanging) in enumerate(levels):
        number_format = first_format if index == 0 else "decimal"
        suffix = "tab" if hanging else "space"
        xml += (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
            f'<w:pStyle w:val="{style}{index + 1}"/><w:suff w:val="{suffix}"/><w:lvlText w:val={attribute(text)}/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        )
    return xml + "</w:abstractNum>"


def _bullet_list_xml() -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{BULLETS}"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="{ACCENT}" w:themeColor="accent1"/></w:rPr></w:lvl></w:abstractNum>'
    )


def appendix_label(translate: Callable[[str], str], number: str) -> str:
    """Return how an appendix is called, such as "Appendix II."."""
    return translate(_APPENDIX_LABEL).format(number=number)


def settings_xml(language_tag: str) -> str:
    """Return the settings part. No updateFields: it makes Word ask a question at each opening."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", "15"),
            ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"),
            ("differentiateMultirowTableHeaders", "1"),
        )
    )
    colours = "".join(f' w:accent{n}="accent{n}"' for n in range(1, 7))
    decimal, separator = (",", ";") if language_tag.startswith("bg") else (".", ",")
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        f'<w:themeFontLang w:val="{language_tag}"/>'
        f'<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2"{colours}'
        ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        f'<w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{separator}"/></w:settings>'
    )


def header_xml(title: str) -> str:
    """Return the header: the title of the document."""
    return f"<w:hdr {NAMESPACES}>{paragraph_xml(run_xml(title), 'Header')}</w:hdr>"


def footer_xml(translate: Callable[[str], str]) -> str:
    """Return the footer: page and number of pages, as fields."""
    pieces = _PLACEHOLDER.split(translate(_PAGE_OF_PAGES))
    content = "".join(
        field_xml(f" {_FIELDS[piece]} ", run_xml("1")) if piece in _FIELDS else run_xml(piece) for piece in pieces
    )
    return f"<w:ftr {NAMESPACES}>{paragraph_xml(content, 'Footer')}</w:ftr>"


def font_table_xml() -> str:
    """Return the font table; it names what stands in where the font is not installed."""
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="CC"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


_THEME_COLOURS = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "44546A"),
    ("lt2", "EAF0F6"),
    ("accent1", ACCENT),
    ("accent2", "D55E00"),
    ("accent3", "009E73"),
    ("accent4", "E69F00"),
    ("accent5", "56B4E9"),
    ("accent6", "7F7F7F"),
    ("hlink", "0B5394"),
    ("folHlink", "6A4C93"),
)


def theme_xml() -> str:
    """Return the theme: one font, calm colours that stay apart for the colour-blind."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _THEME_COLOURS)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="DCC"><a:themeElements>'
        f'<a:clrScheme name="DCC">{colours}</a:clrScheme><a:fontScheme name="DCC">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="DCC"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def application_xml(name: str) -> str:
    """Return the part that says which program wrote the document."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{escape(name)}</Application></Properties>"
    )
