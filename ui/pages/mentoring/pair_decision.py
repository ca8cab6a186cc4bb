"""What the facilitator decides about one pair: choose it, refuse it, require it; and how many places the mentor has."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.mentoring import PairingId, PairingRule, RuleKind
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.pair_choices import change_mentor, refuse_pair
from dcc_desktop.services.pairings import forbid_pair, remove_pairings, remove_rule, require_pair, set_capacity
from ui.desk import Desk
from ui.field_saver import FieldSaver
from ui.pages.mentoring.pair_table import PairTable
from ui.theme.look import Type
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Link, Tone


class PairDecision(Card):
    """Acts on the pair of the cell that is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._pair: tuple[CityId, CityId] | None = None
        self._rule: PairingRule | None = None
        self._pairing_id: PairingId | None = None
        self._capacity = 0
        self._names = Label("", Type.TABLE_KEY, wraps=True)
        self.choose = Button(_("Choose this pair"), icon="tick", size=Size.SMALL)
        self.remove = Button(_("Remove"), rank=Rank.QUIET, size=Size.SMALL)
        self.refuse = Button(_("Not this pair"), icon="refused", rank=Rank.QUIET, size=Size.SMALL)
        self.require = Button(_("It must be"), icon="fixed", rank=Rank.QUIET, size=Size.SMALL)
        self.rule_text = Label("", Type.TABLE)
        self.drop_rule = Link(_("Remove"))
        self.drop_rule.setAccessibleName(_("Remove the rule"))
        self.reason = TextField(_("Reason of the rule"), placeholder=_("It is written in the report"))
        FieldSaver(self.reason, self._save_reason)
        self.places = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self.fewer = IconButton("less", _("One place less"), size=28)
        self.more = IconButton("add", _("One place more"), size=28)
        self._lay_out_parts()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.refuse.clicked.connect(self._refuse)
        self.require.clicked.connect(self._require)
        self.drop_rule.clicked.connect(self._drop_rule)
        self.fewer.clicked.connect(lambda: self._set_places(-1))
        self.more.clicked.connect(lambda: self._set_places(1))

    def _lay_out_parts(self) -> None:
        self.body.setSpacing(6)
        self.body.addWidget(self._names)
        for buttons in ((self.choose, self.remove), (self.refuse, self.require), (self.rule_text, self.drop_rule)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.places, 1)
        row.addWidget(self.fewer)
        row.addWidget(self.more)
        self.body.addLayout(row)

    def show_pair(self, table: PairTable, city_id: CityId, mentor_id: CityId) -> None:
        """Show what can be decided about a pair."""
        language = interface_language()
        city, mentor = table.weighed.cities[city_id], next(m for m in table.mentors if m.id == mentor_id)
        self._pair = (city_id, mentor_id)
        self._rule = table.rules.get(self._pair)
        pairing = table.set_pairs.get(city_id)
        is_set = pairing is not None and pairing.mentor_id == mentor_id
        self._pairing_id = pairing.id if pairing and is_set else None
        self._names.set_text(f"{city.name(language)} – {mentor.name(language)}")
        self.choose.setVisible(not is_set or bool(pairing and pairing.is_suggested))
        self.choose.set_text(_("Keep this pair") if is_set else _("Choose this pair"))
        self.remove.setVisible(is_set)
        self._show_rule()
        self._show_places(table, mentor_id)

    def _show_rule(self) -> None:
        rule = self._rule
        for button in (self.refuse, self.require):
            button.setVisible(rule is None)
        for part in (self.rule_text, self.drop_rule, self.reason):
            part.setVisible(rule is not None)
        self.choose.setEnabled(rule is None or rule.kind is not RuleKind.FORBIDDEN)
        if rule is not None:
            is_refused = rule.kind is RuleKind.FORBIDDEN
            self.rule_text.set_text(_("Rule: this pair is refused") if is_refused else _("Rule: this pair must be"))
            self.reason.set_value(rule.reason, of=rule.id)

    def _show_places(self, table: PairTable, mentor_id: CityId) -> None:
        mentor = next(m for m in table.mentors if m.id == mentor_id)
        self._capacity = mentor.capacity
        name = mentor.name(interface_language())
        text = ngettext("{mentor} has {count} place", "{mentor} has {count} places", mentor.capacity)
        self.places.set_text(text.format(mentor=name, count=mentor.capacity))
        self.fewer.setEnabled(mentor.capacity > 0)

    def _choose(self) -> None:
        if self._pair is not None:
            change_mentor(self._desk.workshop, *self._pair)

    def _remove(self) -> None:
        if self._pairing_id is not None:
            remove_pairings(self._desk.workshop, [self._pairing_id])
            self._desk.offer_undo(_("The pair was removed."))

    def _refuse(self) -> None:
        if self._pair is not None:
            refuse_pair(self._desk.workshop, *self._pair)
            self.reason.line.setFocus()

    def _require(self) -> None:
        if self._pair is not None:
            require_pair(self._desk.workshop, *self._pair)
            self.reason.line.setFocus()

    def _drop_rule(self) -> None:
        if self._rule is not None:
            remove_rule(self._desk.workshop, self._rule.id)
            self._desk.offer_undo(_("The rule was removed."))

    def _save_reason(self, text: str) -> None:
        rule = self._rule
        if rule is None:
            return
        write = forbid_pair if rule.kind is RuleKind.FORBIDDEN else require_pair
        write(self._desk.workshop, rule.city_id, rule.mentor_id, reason=text)

    def _set_places(self, step: int) -> None:
        if self._pair is not None:
            set_capacity(self._desk.workshop, self._pair[1], self._capacity + step)
