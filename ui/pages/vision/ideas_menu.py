"""The menus of the board: for chosen cards, for a cluster, and the choice of a cluster to move to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from dcc_desktop.i18n import _
from ui.commands import shown_keys

if TYPE_CHECKING:
    from ui.pages.vision.ideas_tab import IdeasTab


def fill_targets(menu: QMenu, tab: IdeasTab) -> None:
    """Offer all clusters as targets of the chosen cards; their first letter chooses one."""
    menu.clear()
    board = tab.board
    chosen = board.chosen_cards()
    homes = {board.content.cluster_of(card_id) for card_id in chosen}
    for cluster in board.content.clusters.values():
        action = menu.addAction(_in_menu(cluster.title))
        action.setEnabled(homes != {cluster.id})
        action.triggered.connect(lambda _on=False, there=cluster.id: tab.move_cards(chosen, there))
    if board.content.clusters:
        menu.addSeparator()
    menu.addAction(f"{_('New cluster')}\t{shown_keys('Ctrl+G')}", lambda: tab.make_cluster(chosen))
    out = menu.addAction(_("Out of the cluster"), lambda: tab.move_cards(chosen, ""))
    out.setEnabled(homes != {""})


def fill_merging(menu: QMenu, tab: IdeasTab, cluster_id: str) -> None:
    """Offer the other clusters to merge this one into."""
    for cluster in tab.board.content.clusters.values():
        if cluster.id != cluster_id:
            action = menu.addAction(_in_menu(cluster.title))
            action.triggered.connect(lambda _on=False, there=cluster.id: tab.merge(cluster_id, there))


def board_menu(tab: IdeasTab) -> QMenu | None:
    """Return the menu for what is chosen; None for nothing."""
    board, menu = tab.board, QMenu(tab)
    current = board.selection.current
    if board.chosen_cards():
        menu.addAction(f"{_('Edit')}\tF2", lambda: board.edit(current))
        fill_targets(menu.addMenu(_("Move to")), tab)
        menu.addSeparator()
        menu.addAction(f"{_('Remove')}\t{shown_keys('Del')}", lambda: tab.remove(board.chosen_cards()))
    elif current in board.content.clusters:
        menu.addAction(f"{_('Rename')}\tF2", lambda: board.edit(current))
        others = menu.addMenu(_("Merge into"))
        others.setEnabled(len(board.content.clusters) > 1)
        fill_merging(others, tab, current)
        for text, step in ((_("Move forward"), -1), (_("Move back"), 1)):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, step=step: tab.move_cluster(current, step))
        menu.addSeparator()
        menu.addAction(_("Dissolve; the ideas stay"), lambda: tab.remove([current]))
    else:
        return None
    return menu


def _in_menu(title: str) -> str:
    return title.replace("&", "&&")
