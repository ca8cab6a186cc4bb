"""Any sequence of changes, undos, redos and restarts leaves what a plain list of states says."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from dcc_desktop.i18n import N_
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city

_State = dict[str, str]


class _History(RuleBasedStateMachine):
    """The model is a stack of whole states, city to slogan; the newest is the present one."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workshop = WorkshopFile.create(Path(self.folder.name) / "file.dccw")
        self.done: list[_State] = [{}]
        self.undone: list[_State] = []

    def _did(self, state: _State) -> None:
        if state != self.done[-1]:
            self.done.append(state)
            self.undone.clear()

    @rule(name=st.sampled_from(["Ruse", "Varna", "Vidin"]))
    def add(self, name: str) -> None:
        city = add_city(self.workshop, name)
        self._did(self.done[-1] | {city.id: ""})

    @precondition(lambda self: self.done[-1])
    @rule(data=st.data(), slogan=st.sampled_from(["", "A", "B"]))
    def write(self, data: st.DataObject, slogan: str) -> None:
        chosen = data.draw(st.lists(st.sampled_from(sorted(self.done[-1])), max_size=3))
        with self.workshop.change(N_("Change slogans")):
            for city_id in chosen:
                self.workshop.cities.save(replace(self.workshop.cities.get(city_id), slogan=slogan))
        self._did(self.done[-1] | dict.fromkeys(chosen, slogan))

    @precondition(lambda self: self.done[-1])
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(sorted(self.done[-1])))
        with self.workshop.change(N_("Remove city")):
            self.workshop.cities.delete(chosen)
        self._did({city: slogan for city, slogan in self.done[-1].items() if city != chosen})

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.workshop.undo()
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.workshop.redo()
        self.done.append(self.undone.pop())

    @rule()
    def restart(self) -> None:
        self.workshop.close()
        self.workshop = WorkshopFile.open(self.workshop.path)
        self.undone.clear()

    @invariant()
    def holds_what_the_model_says(self) -> None:
        assert {city.id: city.slogan for city in self.workshop.cities.all()} == self.done[-1]
        assert (self.workshop.history.step_to_undo is None) == (len(self.done) == 1)
        assert (self.workshop.history.step_to_redo is None) == (not self.undone)

    def teardown(self) -> None:
        self.workshop.close()
        assert check_workshop(self.workshop.path) == []
        self.folder.cleanup()


TestHistory = _History.TestCase
TestHistory.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)
