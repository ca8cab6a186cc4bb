"""The look of every document: paragraph, character and table styles.

Built-in styles carry Word's own names, so that they appear translated in its gallery; ours begin with Dcc.
Fonts and colours go through the theme: another theme chosen in Word changes the whole document.
"""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.export.word.markup import NAMESPACES, attribute

ACCENT = "1F4E79"
FONT = "Calibri"
_ACCENT_COLOUR = f'<w:color w:val="{ACCENT}" w:themeColor="accent1"/>'
_GREY = '<w:color w:val="595959"/>'
_RULE = "BFCDDC"
_PALE = 'w:val="clear" w:color="auto" w:fill="EAF0F6"'
_AMBER = 'w:val="clear" w:color="auto" w:fill="FFF4DB"'
_FONTS = (
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}" '
    'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)


@dataclass(frozen=True)
class _Style:
    """A paragraph style; `paragraph` and `text` are the insides of w:pPr and w:rPr."""

    id: str
    name: str
    paragraph: str = ""
    text: str = ""
    based_on: str = "Normal"
    next: str = ""
    priority: int = 99
    in_gallery: bool = False

    def xml(self) -> str:
        custom = ' w:customStyle="1"' if self.id.startswith("Dcc") else ""
        follow = f'<w:next w:val="{self.next}"/>' if self.next else ""
        gallery = "<w:qFormat/>" if self.in_gallery else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.id}"{custom}><w:name w:val={attribute(self.name)}/>'
            f'<w:basedOn w:val="{self.based_on}"/>{follow}<w:uiPriority w:val="{self.priority}"/>{gallery}'
            f"<w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.text}</w:rPr></w:style>"
        )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _spacing(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _edge(side: str, colour: str, size: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _box(ground: str, bar: str) -> str:
    # Borders in the colour of the ground are the only way to padding in a paragraph.
    return (
        f"<w:pBdr>{_edge('top', ground, 4, 6)}{_edge('left', bar, 36, 10)}{_edge('bottom', ground, 4, 6)}"
        f"{_edge('right', ground, 4, 6)}</w:pBdr>"
    )


def _numbering(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


HEADINGS, APPENDICES, BULLETS = 1, 2, 3
_NO_NUMBER = f'{_numbering(0, 0)}<w:ind w:left="0" w:firstLine="0"/>'
_CHAPTER_RULE = f"<w:pBdr>{_edge('bottom', ACCENT, 8, 6)}</w:pBdr>"
_SECTION_TEXT = f"<w:b/><w:bCs/>{_ACCENT_COLOUR}"


def _headings() -> list[_Style]:
    return [
        _Style(
            "Heading1",
            "heading 1",
            f"<w:keepNext/><w:keepLines/><w:pageBreakBefore/>{_numbering(0, HEADINGS)}{_CHAPTER_RULE}"
            f'{_spacing(0, 280)}<w:outlineLvl w:val="0"/>',
            f"{_SECTION_TEXT}{_size(40)}",
            next="Normal",
            priority=9,
            in_gallery=True,
        ),
        _Style(
            "Heading2",
            "heading 2",
            f'<w:keepNext/><w:keepLines/>{_numbering(1, HEADINGS)}{_spacing(320, 120)}<w:outlineLvl w:val="1"/>',
            f"{_SECTION_TEXT}{_size(29)}",
            next="Normal",
            priority=9,
            in_gallery=True,
        ),
        _Style(
            "Heading3",
            "heading 3",
            f'<w:keepNext/><w:keepLines/>{_numbering(2, HEADINGS)}{_spacing(240, 80)}<w:outlineLvl w:val="2"/>',
            f"{_SECTION_TEXT}{_size(24)}",
            next="Normal",
            priority=9,
            in_gallery=True,
        ),
        *(
            _Style(f"DccUnnumbered{n}", f"DCC Heading {n} without number", _NO_NUMBER, "", f"Heading{n}", "Normal")
            for n in (1, 2, 3)
        ),
        _Style("DccAppendix1", "DCC Appendix 1", _numbering(0, APPENDICES), "", "Heading1", "Normal"),
        _Style("DccAppendix2", "DCC Appendix 2", _numbering(1, APPENDICES), "", "Heading2", "Normal"),
        _Style("DccAppendix3", "DCC Appendix 3", _numbering(2, APPENDICES), "", "Heading3", "Normal"),
    ]


_COVER_RULE = f"<w:pBdr>{_edge('top', ACCENT, 24, 18)}</w:pBdr>"


def _cover() -> list[_Style]:
    return [
        _Style(
            "Title",
            "Title",
            f"<w:keepNext/><w:suppressAutoHyphens/>{_spacing(3000, 240, 216)}",
            f"{_SECTION_TEXT}{_size(76)}",
            next="Subtitle",
            priority=10,
            in_gallery=True,
        ),
        _Style("Subtitle", "Subtitle", _spacing(0, 480), f"{_GREY}{_size(36)}", priority=11, in_gallery=True),
        _Style("DccCoverProgramme", "DCC Cover programme", _spacing(0, 0), f"<w:b/>{_ACCENT_COLOUR}{_size(26)}"),
        _Style(
            "DccCoverSlogan",
            "DCC Cover slogan",
            f'{_COVER_RULE}{_spacing(0, 0)}<w:ind w:right="2800"/>',
            f"<w:i/><w:iCs/>{_ACCENT_COLOUR}{_size(34)}",
        ),
        _Style("DccCoverFoot", "DCC Cover foot", _spacing(0, 40), f"{_GREY}{_size(24)}"),
    ]


def _contents(text_width: int) -> list[_Style]:
    def entry(level: int, indent: int, number_width: int, spacing: str, text: str) -> _Style:
        tabs = (
            f'<w:tabs><w:tab w:val="left" w:pos="{indent + number_width}"/>'
            f'<w:tab w:val="right" w:pos="{text_width}"/></w:tabs>'
        )
        hang = f'<w:ind w:left="{indent + number_width}" w:right="567" w:hanging="{number_width}"/>'
        return _Style(f"TOC{level}", f"toc {level}", tabs + spacing + hang, text, next="Normal", priority=39)

    heading = _Style(
        "TOCHeading",
        "TOC Heading",
        f"<w:keepNext/>{_CHAPTER_RULE}{_spacing(0, 240)}",
        f"{_SECTION_TEXT}{_size(40)}",
        next="Normal",
        priority=39,
        in_gallery=True,
    )
    return [
        heading,
        entry(1, 0, 454, _spacing(70, 12, 240), f"<w:b/><w:bCs/>{_ACCENT_COLOUR}"),
        entry(2, 454, 624, _spacing(0, 6, 240), _size(20)),
        entry(3, 1078, 794, _spacing(0, 20), _GREY),
    ]


def _body(note_name: str) -> list[_Style]:
    bar, amber_bar = _box("EAF0F6", ACCENT), _box("FFF4DB", "C77700")
    return [
        _Style("DccLead", "DCC Lead", _spacing(0, 200, 288), f"{_ACCENT_COLOUR}{_size(25)}", in_gallery=True),
        _Style(
            "DccStatement",
            "DCC Statement",
            f'<w:keepLines/>{bar}<w:shd {_PALE}/>{_spacing(200, 280, 288)}<w:ind w:left="284" w:right="284"/>',
            f"<w:i/><w:iCs/>{_size(25)}",
            in_gallery=True,
        ),
        _Style("DccSmall", "DCC Small", _spacing(0, 120, 252), f"{_GREY}{_size(18)}", in_gallery=True),
        _Style(
            "DccNote",
            note_name,
            f'<w:keepLines/>{amber_bar}<w:shd {_AMBER}/>{_spacing(200, 280)}<w:ind w:left="284" w:right="284"/>',
            '<w:color w:val="5C3A00"/>',
            in_gallery=True,
        ),
        _Style(
            "ListBullet",
            "List Bullet",
            f"{_numbering(0, BULLETS)}{_spacing(0, 60)}",
            priority=36,
            in_gallery=True,
        ),
        _Style("DccFigure", "DCC Figure", f'<w:keepNext/>{_spacing(120, 60)}<w:jc w:val="center"/>', next="Caption"),
        _Style(
            "Caption",
            "caption",
            f"<w:keepLines/>{_spacing(160, 80)}",
            f"<w:b/><w:bCs/>{_ACCENT_COLOUR}{_size(19)}",
            next="Normal",
            priority=35,
            in_gallery=True,
        ),
        _Style("DccTableText", "DCC Table text", _spacing(40, 40, 240), _size(19)),
        _Style("DccAfterTable", "DCC After table", _spacing(0, 140, 120), _size(8)),
        _Style("DccEnd", "DCC End of page", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'),
    ]


def _margins() -> list[_Style]:
    rule = _edge("bottom", _RULE, 4, 4)
    return [
        _Style("Header", "header", f"<w:pBdr>{rule}</w:pBdr>{_spacing(0, 0, 240)}", f"{_GREY}{_size(17)}"),
        _Style("Footer", "footer", f'{_spacing(0, 0, 240)}<w:jc w:val="right"/>', f"{_GREY}{_size(17)}"),
    ]


_DEFAULTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:color w:val="0B5394" w:themeColor="hyperlink"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="DccMissing"><w:name w:val="DCC Missing"/>'
    f'<w:uiPriority w:val="99"/><w:rPr><w:i/><w:iCs/><w:color w:val="5C3A00"/><w:shd {_AMBER}/></w:rPr></w:style>'
)

_LINES = "".join(_edge(side, _RULE, 4, 0) for side in ("top", "bottom", "insideH"))
_TABLE_HEAD = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF" w:themeColor="background1"/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F4E79" w:themeFill="accent1"/>'
    '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)


def _table_style(style_id: str, name: str, conditions: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{_LINES}</w:tblBorders><w:tblCellMar>'
        '<w:top w:w="20" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
        '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"{conditions}</w:style>"
    )


def _tables() -> str:
    band = f'<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd {_PALE}/></w:tcPr></w:tblStylePr>'
    first_column = (
        f'<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/>{_ACCENT_COLOUR}</w:rPr>'
        f"<w:tcPr><w:shd {_PALE}/></w:tcPr></w:tblStylePr>"
    )
    return _table_style("DccTable", "DCC Table", _TABLE_HEAD + band) + _table_style(
        "DccFacts", "DCC Facts", _TABLE_HEAD + first_column
    )


def styles_xml(language_tag: str, *, note_name: str, text_width: int) -> str:
    """Return the styles part.

    Args:
        language_tag: The language that Word checks the spelling in, such as bg-BG.
        note_name: Name of the style of "to be completed" notes, in the document's language.
        text_width: Width between the margins of an upright page, in twentieths of a point.
    """
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_size(22)}"
        f'<w:lang w:val="{language_tag}" w:eastAsia="{language_tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(0, 140, 269)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    groups = (_headings(), _cover(), _contents(text_width), _body(note_name), _margins())
    listed = "".join(style.xml() for group in groups for style in group)
    return f"<w:styles {NAMESPACES}>{defaults}{_DEFAULTS}{listed}{_tables()}</w:styles>"
