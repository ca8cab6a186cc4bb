"""What assistive technology says of a card or a cluster."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.i18n import _, ngettext
from ui.board.board_content import BoardContent
from ui.theme.numbers import count_text


def words_of(content: BoardContent, thing_id: str) -> str:
    """Return text, cluster, votes and stakeholder type of a card, or what a cluster holds; empty for nothing."""
    card, cluster = content.cards.get(thing_id), content.clusters.get(thing_id)
    if card is not None:
        home = content.clusters.get(card.cluster_id)
        where = _("in cluster {title}").format(title=home.title) if home is not None else _("without a cluster")
        parts = [card.text, where, votes_text(card.dots) if content.has_votes else ""]
        parts.append(_(label_of(card.speaks_for)) if card.speaks_for is not None else "")
    elif cluster is not None:
        count = len(content.in_cluster(cluster.id))
        ideas = ngettext("{count} idea", "{count} ideas", count).format(count=count_text(count))
        title = _("Cluster {title}").format(title=cluster.title)
        parts = [title, ideas, votes_text(cluster.dots) if content.has_votes else ""]
    else:
        return ""
    return ", ".join(part for part in parts if part)


def votes_text(count: int) -> str:
    """Return a number of votes in words."""
    return ngettext("{count} vote", "{count} votes", count).format(count=count_text(count))
