"""Page setup: A4 upright and landscape, the cover with its coloured edge."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.export.word.styles import ACCENT

HEADER_ID = "rIdHeader"
FOOTER_ID = "rIdFooter"
_REFERENCES = (
    f'<w:headerReference w:type="default" r:id="{HEADER_ID}"/><w:footerReference w:type="default" r:id="{FOOTER_ID}"/>'
)
_COVER_EDGE = (
    f'<w:pgBorders w:offsetFrom="page"><w:left w:val="single" w:sz="96" w:space="24" w:color="{ACCENT}"/></w:pgBorders>'
)


@dataclass(frozen=True)
class Page:
    """Size and margins in twentieths of a point."""

    width: int
    height: int
    side_margin: int
    is_cover: bool = False

    @property
    def text_width(self) -> int:
        """Return the width between the margins."""
        return self.width - 2 * self.side_margin

    def xml(self) -> str:
        """Return the section properties; the cover has neither header nor footer."""
        landscape = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f"<w:sectPr>{'' if self.is_cover else _REFERENCES}"
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{self.width}" w:h="{self.height}"{landscape}/>'
            f'<w:pgMar w:top="1418" w:right="{self.side_margin}" w:bottom="1304" w:left="{self.side_margin}" '
            f'w:header="680" w:footer="624" w:gutter="0"/>{_COVER_EDGE if self.is_cover else ""}'
            '<w:cols w:space="708"/></w:sectPr>'
        )


UPRIGHT = Page(11906, 16838, 1361)
LANDSCAPE = Page(16838, 11906, 1361)
COVER = Page(11906, 16838, 1361, is_cover=True)
# Direct formatting: LibreOffice takes no notice of a frame in a style.
FOOT_OF_PAGE = (
    f'<w:framePr w:w="{COVER.text_width}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" '
    'w:xAlign="left" w:yAlign="bottom"/>'
)
