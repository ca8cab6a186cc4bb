"""Chapter 9: the network of contacts; only those who agreed to be in it."""

from __future__ import annotations

from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.word.text import Text, web_link


def write_contacts(w: SeminarWriter) -> None:
    """Write names, e-mails and telephones of those who agreed to share them."""
    title = w.t("Network of contacts")
    if not w.report.contacts:
        w.document.heading(title)
        w.document.note(w.t("the contacts of those who agree to share them; nobody has yet."))
        return
    with w.document.landscape():
        w.document.heading(title)
        w.document.paragraph(
            w.t("Only people who agreed to share their contact are listed. Whoever passes the list on asks them first.")
        )
        w.document.table(
            [w.t("Name"), w.t("City"), w.t("Organisation"), w.t("Role"), w.t("E-mail"), w.t("Telephone")],
            [
                [
                    each.person.name,
                    w.city(each.city),
                    each.person.organisation or NOTHING,
                    w.label(each.person.role),
                    _email(each.person.email),
                    each.person.phone or NOTHING,
                ]
                for each in w.report.contacts
            ],
            widths=(4, 3, 5, 4, 5.2, 3.4),
            caption=title,
        )


def _email(address: str) -> Text:
    return web_link(address, f"mailto:{address}") if address else NOTHING
